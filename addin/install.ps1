<#
.SYNOPSIS
Installs Stratum for the current user of this computer. Needs no administrator rights.

.DESCRIPTION
Checks Excel, Java and Jinx first and prints what to mend. When all is well it copies Stratum and your licensed Jinx
add-in into one folder and tells Excel to load it. Nothing outside that folder and one registry value of the current
user is changed.

.PARAMETER JinxXll
The path of your licensed Jinx add-in (.xll), version 2.5 or later.

.PARAMETER Target
The folder to install into.

.PARAMETER CheckOnly
Checks and prints, changes nothing.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File install.ps1 -JinxXll C:\Jinx\jinx.xll
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)] [string] $JinxXll,
    [string] $Target = (Join-Path $env:LOCALAPPDATA 'Stratum'),
    [switch] $CheckOnly
)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$Source = Split-Path -Parent $MyInvocation.MyCommand.Path
$script:Problems = 0

function Write-Fine([string] $Text) { Write-Host "  ok    $Text" }

function Write-Problem([string] $Text) {
    $script:Problems++
    Write-Host "  MEND  $Text" -ForegroundColor Yellow
}

# 32 or 64, read from the header of a program or library; 0 when the file is neither.
function Get-Bitness([string] $Path) {
    $stream = [System.IO.File]::Open($Path, 'Open', 'Read', 'ReadWrite')
    try {
        $reader = New-Object System.IO.BinaryReader($stream)
        if ($stream.Length -lt 64) { return 0 }
        $stream.Position = 60
        $header = $reader.ReadInt32()
        if ($header -lt 0 -or $header + 6 -gt $stream.Length) { return 0 }
        $stream.Position = $header + 4
        switch ($reader.ReadUInt16()) {
            0x014C { return 32 }
            0x8664 { return 64 }
            default { return 0 }
        }
    } finally {
        $stream.Dispose()
    }
}

function Get-RegistryValue([string] $Key, [string] $Name) {
    $item = Get-Item -LiteralPath $Key -ErrorAction SilentlyContinue
    if ($null -eq $item) { return $null }
    return $item.GetValue($Name, $null)
}

function Find-Excel {
    foreach ($hive in 'HKCU:', 'HKLM:') {
        $path = Get-RegistryValue "$hive\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe" ''
        if ($path) {
            $path = $path.Trim('"')
            if (Test-Path -LiteralPath $path) { return $path }
        }
    }
    return $null
}

function Find-JavaHomes {
    $homes = @()
    if ($env:JAVA_HOME) { $homes += $env:JAVA_HOME }
    foreach ($key in 'HKLM:\SOFTWARE\JavaSoft\JDK', 'HKLM:\SOFTWARE\JavaSoft\JRE') {
        $version = Get-RegistryValue $key 'CurrentVersion'
        if ($version) {
            $found = Get-RegistryValue "$key\$version" 'JavaHome'
            if ($found) { $homes += $found }
        }
    }
    $java = Get-Command java.exe -ErrorAction SilentlyContinue | Select-Object -First 1
    if ($java) { $homes += Split-Path -Parent (Split-Path -Parent $java.Path) }
    return @($homes | Where-Object { Test-Path -LiteralPath (Join-Path $_ 'bin\server\jvm.dll') } | Select-Object -Unique)
}

function Get-JavaVersion([string] $JavaHome) {
    $release = Join-Path $JavaHome 'release'
    if (Test-Path -LiteralPath $release) {
        foreach ($line in Get-Content -LiteralPath $release) {
            if ($line -match '^JAVA_VERSION="(?:1\.)?(\d+)') { return [int] $Matches[1] }
        }
    }
    return 0
}

# Files that Windows marked as coming from the internet; Excel refuses add-ins among them.
function Get-Marked([string[]] $Paths) {
    return @($Paths | Where-Object { Get-Item -LiteralPath $_ -Stream 'Zone.Identifier' -ErrorAction SilentlyContinue })
}

Write-Host 'Checking'

$excel = Find-Excel
$bits = 0
if ($excel) {
    $bits = Get-Bitness $excel
    Write-Fine "Excel is $bits bit: $excel"
} else {
    Write-Problem 'Excel was not found. Install Microsoft Excel 2013 or later for Windows.'
}

if (Get-Process -Name EXCEL -ErrorAction SilentlyContinue) {
    Write-Problem 'Excel is open. Close it and run this again; it writes its list of add-ins when it closes.'
}

if (-not (Test-Path -LiteralPath $JinxXll -PathType Leaf)) {
    Write-Problem "There is no file $JinxXll. Give the path of your licensed Jinx add-in (.xll)."
} else {
    $JinxXll = (Resolve-Path -LiteralPath $JinxXll).Path
    $xllBits = Get-Bitness $JinxXll
    if ([System.IO.Path]::GetExtension($JinxXll) -ne '.xll') {
        Write-Problem "$JinxXll is not an .xll file. Give the path of your licensed Jinx add-in."
    } elseif ($bits -ne 0 -and $xllBits -ne $bits) {
        Write-Problem "Jinx is $xllBits bit but Excel is $bits bit. Download the $bits bit Jinx from exceljava.com."
    } else {
        Write-Fine "Jinx is $xllBits bit: $JinxXll"
    }
    if ((Get-Marked @($JinxXll)).Count -gt 0) {
        Write-Problem "Windows marked $JinxXll as coming from the internet. If you trust it: Unblock-File '$JinxXll'"
    }
}

$homes = Find-JavaHomes
$fitting = @($homes | Where-Object { (Get-JavaVersion $_) -ge 17 -and (Get-Bitness (Join-Path $_ 'bin\server\jvm.dll')) -eq $bits })
if ($fitting.Count -gt 0) {
    Write-Fine "Java $(Get-JavaVersion $fitting[0]) of $bits bit: $($fitting[0])"
    if ($homes[0] -ne $fitting[0]) {
        Write-Problem "Another Java comes first: $($homes[0]). Set JAVA_HOME to $($fitting[0])."
    }
} elseif ($homes.Count -eq 0) {
    Write-Problem "No Java was found. Install Java 17 or later of $bits bit and set JAVA_HOME to its folder."
} else {
    foreach ($found in $homes) {
        $foundBits = Get-Bitness (Join-Path $found 'bin\server\jvm.dll')
        Write-Problem "Java $(Get-JavaVersion $found) of $foundBits bit at $found does not fit. Needed: Java 17 or later of $bits bit, JAVA_HOME set to its folder."
    }
    if ($bits -eq 32) {
        Write-Host '        Few makers offer Java 17 in 32 bit; 64 bit Office is the simpler way.'
    }
}

$files = @(Get-ChildItem -LiteralPath $Source -Recurse -File | ForEach-Object { $_.FullName })
$marked = @(Get-Marked $files)
if ($marked.Count -gt 0) {
    Write-Problem "Windows marked $($marked.Count) files of Stratum as coming from the internet. If you trust them: Get-ChildItem '$Source' -Recurse | Unblock-File"
} else {
    Write-Fine 'No file is marked as coming from the internet'
}
foreach ($needed in 'jinx.ini', 'lib\stratum.jar') {
    if (-not (Test-Path -LiteralPath (Join-Path $Source $needed))) {
        Write-Problem "$needed is missing beside this script. Unpack the whole zip first."
    }
}

if ($script:Problems -gt 0) {
    Write-Host "$($script:Problems) to mend; nothing was changed." -ForegroundColor Yellow
    exit 1
}
if ($CheckOnly) {
    Write-Host 'All is well; nothing was changed.'
    exit 0
}

Write-Host "Installing into $Target"
New-Item -ItemType Directory -Force -Path $Target | Out-Null
foreach ($folder in 'lib', 'templates', 'policies') {
    $old = Join-Path $Target $folder
    if (Test-Path -LiteralPath $old) { Remove-Item -LiteralPath $old -Recurse -Force }
    $new = Join-Path $Source $folder
    if (Test-Path -LiteralPath $new) { Copy-Item -LiteralPath $new -Destination $Target -Recurse -Force }
}
foreach ($file in 'jinx.ini', 'README.md', 'LICENSE', 'uninstall.ps1') {
    Copy-Item -LiteralPath (Join-Path $Source $file) -Destination $Target -Force
}
# Jinx reads the .ini file of its own name, so the copy is named jinx.xll whatever yours is called.
$installed = Join-Path $Target 'jinx.xll'
Copy-Item -LiteralPath $JinxXll -Destination $installed -Force

# Excel loads what its values OPEN, OPEN1, OPEN2 ... name.
$options = 'HKCU:\Software\Microsoft\Office\16.0\Excel\Options'
if (-not (Test-Path -LiteralPath $options)) { New-Item -Path $options -Force | Out-Null }
$names = @((Get-Item -LiteralPath $options).GetValueNames() | Where-Object { $_ -match '^OPEN\d*$' })
$listed = @($names | Where-Object { ([string] (Get-RegistryValue $options $_)).Contains($installed) })
if ($listed.Count -eq 0) {
    $name = 'OPEN'
    for ($number = 1; $names -contains $name; $number++) { $name = "OPEN$number" }
    New-ItemProperty -LiteralPath $options -Name $name -Value "/R `"$installed`"" -PropertyType String | Out-Null
}
Write-Host 'Done. Start Excel: there is a tab Stratum, and =STRATUM.VERSION() shows the version.'
