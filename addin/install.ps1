<#
.SYNOPSIS
Installs Stratum for the current user of this computer. Needs no administrator rights.

.DESCRIPTION
Checks Excel, Java and Jinx first and prints what to mend. When all is well it copies Stratum and your licensed Jinx
add-in into one folder and tells Excel to load it. Nothing outside that folder and one registry value of the current
user is changed. Run it again to upgrade.

.PARAMETER JinxXll
The path of your licensed Jinx add-in (.xll), version 2.5 or later.

.PARAMETER Target
The folder to install into.

.PARAMETER CheckOnly
Checks and prints, changes nothing.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File install.ps1 -JinxXll C:\Jinx\jinx.xll
#>
#Requires -Version 3.0
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)] [string] $JinxXll,
    [string] $Target = (Join-Path $env:LOCALAPPDATA 'Stratum'),
    [switch] $CheckOnly
)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$Source = Split-Path -Parent $MyInvocation.MyCommand.Path
# A path in full, whether there is such a file or not.
$Target = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Target).TrimEnd('\')
$script:Problems = 0

function Write-Fine([string] $Text) { Write-Host "  ok    $Text" }

function Write-Problem([string] $Text) {
    $script:Problems++
    Write-Host "  MEND  $Text" -ForegroundColor Yellow
}

# 32 or 64, read from the header of a program or library; 0 when it cannot be told.
function Get-Bitness([string] $Path) {
    try {
        $stream = [System.IO.File]::Open($Path, 'Open', 'Read', 'ReadWrite')
    } catch {
        return 0
    }
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
            $path = ([string] $path).Trim('"')
            if ([System.IO.File]::Exists($path)) { return $path }
        }
    }
    return $null
}

# The library of a Java, which tells its bitness; nothing when the folder holds no Java.
function Find-Jvm([string] $JavaHome) {
    foreach ($kind in 'server', 'client') {
        $library = "$JavaHome\bin\$kind\jvm.dll"
        if ([System.IO.File]::Exists($library)) { return $library }
    }
    return $null
}

# In the order in which they are found at run time. Callers wrap this in @( ), as it may give one folder or none.
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
    $seen = @()
    foreach ($folder in $homes) {
        $folder = ([string] $folder).Trim('"').TrimEnd('\')
        if ((Find-Jvm $folder) -and $seen -notcontains $folder) { $seen += $folder }
    }
    return $seen
}

function Get-JavaVersion([string] $JavaHome) {
    $release = "$JavaHome\release"
    if ([System.IO.File]::Exists($release)) {
        foreach ($line in [System.IO.File]::ReadAllLines($release)) {
            if ($line -match '^JAVA_VERSION="(?:1\.)?(\d+)') { return [int] $Matches[1] }
        }
    }
    return 0
}

# Files that Windows marked as coming from the internet; Excel refuses add-ins among them. Callers wrap this in @( ).
function Get-Marked([string[]] $Paths) {
    return $Paths | Where-Object { Get-Item -LiteralPath $_ -Stream 'Zone.Identifier' -ErrorAction SilentlyContinue }
}

# What Excel loads at start: its values OPEN, OPEN1, OPEN2 ... up to the first number that is missing. Callers wrap this
# in @( ).
function Get-Openers([string] $Options) {
    $name = 'OPEN'
    for ($number = 1; $null -ne (Get-RegistryValue $Options $name); $number++) {
        [string] (Get-RegistryValue $Options $name)
        $name = "OPEN$number"
    }
}

# Whether a value of that list is an add-in of Jinx: by its name, or by the settings beside it.
function Test-Jinx([string] $Value) {
    if ($Value -notmatch '^(?:/R\s+)?"?(.+?)\.xll') { return $false }
    $settings = "$($Matches[1]).ini"
    if ((Split-Path -Leaf $Matches[1]) -like '*jinx*') { return $true }
    return [System.IO.File]::Exists($settings) -and [System.IO.File]::ReadAllText($settings).Contains('[JINX]')
}

# Whether Stratum stands in a folder, which is then ours to replace.
function Test-Stratum([string] $Folder) {
    $settings = "$Folder\jinx.ini"
    return [System.IO.File]::Exists($settings) -and [System.IO.File]::ReadAllText($settings).Contains('dev.stratum')
}

Write-Host 'Checking'

$excel = Find-Excel
$bits = 0
$office = '16.0'
if ($excel) {
    $bits = Get-Bitness $excel
    # 15 is Excel 2013; 16 is every Excel since 2016.
    $major = (Get-Item -LiteralPath $excel).VersionInfo.FileMajorPart
    $office = "$major.0"
    if ($major -lt 15) {
        Write-Problem "Excel at $excel is older than 2013. Install 64 bit Microsoft Excel 2013 or later."
    } elseif ($bits -eq 0) {
        Write-Problem "Whether $excel is 32 or 64 bit cannot be read. File > Account > About Excel tells; install by hand as README.md says."
    } elseif ($bits -eq 32) {
        Write-Problem "Excel at $excel is 32 bit. Stratum needs 64 bit Excel: a 32 bit program has no room for the memory that Java needs beside it."
    } else {
        Write-Fine "Excel $office is $bits bit: $excel"
    }
} else {
    Write-Problem 'Excel was not found. Install 64 bit Microsoft Excel 2013 or later for Windows.'
}

$session = (Get-Process -Id $PID).SessionId
if (@(Get-Process -Name EXCEL -ErrorAction SilentlyContinue | Where-Object { $_.SessionId -eq $session }).Count -gt 0) {
    Write-Problem 'Excel is open. Close it and run this again; it writes its list of add-ins when it closes.'
}

if (-not (Test-Path -LiteralPath $JinxXll -PathType Leaf)) {
    Write-Problem "There is no file $JinxXll. Give the path of your licensed Jinx add-in (.xll)."
} else {
    $JinxXll = (Resolve-Path -LiteralPath $JinxXll).ProviderPath
    $xllBits = Get-Bitness $JinxXll
    if ([System.IO.Path]::GetExtension($JinxXll) -ne '.xll' -or $xllBits -eq 0) {
        Write-Problem "$JinxXll is not an add-in (.xll). Give the path of your licensed Jinx add-in."
    } elseif ($xllBits -ne 64) {
        Write-Problem "Jinx is $xllBits bit. Download the 64 bit Jinx from exceljava.com."
    } else {
        Write-Fine "Jinx is $xllBits bit: $JinxXll"
    }
    if (@(Get-Marked @($JinxXll)).Count -gt 0) {
        Write-Problem "Windows marked $JinxXll as coming from the internet. If you trust it: Unblock-File '$JinxXll'"
    }
}

$homes = @(Find-JavaHomes)
$needed = 'Java 17 or later of 64 bit'
$fitting = @($homes | Where-Object { (Get-JavaVersion $_) -ge 17 -and (Get-Bitness (Find-Jvm $_)) -eq 64 })
if ($fitting.Count -gt 0) {
    $java = $fitting[0]
    Write-Fine "Java $(Get-JavaVersion $java) is $(Get-Bitness (Find-Jvm $java)) bit: $java"
    if ($homes[0] -ne $java) {
        Write-Problem "Another Java comes first: $($homes[0]). Set JAVA_HOME to $java."
    }
} elseif ($homes.Count -eq 0) {
    Write-Problem "No Java was found. Install $needed, and set JAVA_HOME to its folder."
} else {
    foreach ($folder in $homes) {
        Write-Problem "Java $(Get-JavaVersion $folder) of $(Get-Bitness (Find-Jvm $folder)) bit at $folder does not fit. Install $needed, and set JAVA_HOME to its folder."
    }
}

$missing = @('jinx.ini', 'README.md', 'LICENSE', 'uninstall.ps1', 'jinx.xll.intellisense.xml', 'lib\stratum.jar' |
    Where-Object { -not [System.IO.File]::Exists("$Source\$_") })
if ($missing.Count -gt 0) {
    Write-Problem "Missing beside this script: $($missing -join ', '). Unpack the whole zip first."
}
$files = @(Get-ChildItem -LiteralPath $Source -Recurse -File | ForEach-Object { $_.FullName })
$marked = @(Get-Marked $files)
if ($marked.Count -gt 0) {
    Write-Problem "Windows marked $($marked.Count) files of Stratum as coming from the internet. If you trust them: Get-ChildItem '$Source' -Recurse | Unblock-File"
} else {
    Write-Fine 'No file is marked as coming from the internet'
}

$folders = @('lib', 'templates', 'policies', 'help')
if ($Source -eq $Target) {
    Write-Problem "The zip was unpacked into the folder to install into, $Target. Move it elsewhere, for example to Downloads."
} elseif (-not (Test-Stratum $Target)) {
    $taken = @($folders + 'jinx.ini' + 'jinx.xll' | Where-Object { Test-Path -LiteralPath "$Target\$_" })
    if ($taken.Count -gt 0) {
        Write-Problem "$Target holds something else ($($taken -join ', ')). Give another folder with -Target."
    }
}

# Jinx reads the .ini file of its own name, so the copy is named jinx.xll whatever yours is called.
$installed = "$Target\jinx.xll"
$options = "HKCU:\Software\Microsoft\Office\$office\Excel\Options"
$openers = @(Get-Openers $options)
$others = @($openers | Where-Object {
        (Test-Jinx $_) -and $_.IndexOf("`"$installed`"", [System.StringComparison]::OrdinalIgnoreCase) -lt 0
    })
if ($others.Count -gt 0) {
    Write-Problem "Excel loads another Jinx add-in already: $($others[0]). One Excel starts one Java; let that add-in load Stratum by external_config, as README.md says."
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
# jinx.ini comes first: it tells a later run that the folder is ours, should this one be cut short.
foreach ($file in 'jinx.ini', 'README.md', 'LICENSE', 'uninstall.ps1', 'jinx.xll.intellisense.xml') {
    Copy-Item -LiteralPath "$Source\$file" -Destination $Target -Force
}
foreach ($folder in $folders) {
    if (Test-Path -LiteralPath "$Target\$folder") { Remove-Item -LiteralPath "$Target\$folder" -Recurse -Force }
    if (Test-Path -LiteralPath "$Source\$folder") {
        Copy-Item -LiteralPath "$Source\$folder" -Destination $Target -Recurse -Force
    }
}
if ($JinxXll -ne $installed) { Copy-Item -LiteralPath $JinxXll -Destination $installed -Force }

if (-not (Test-Path -LiteralPath $options)) { New-Item -Path $options -Force | Out-Null }
$listed = @($openers | Where-Object {
        $_.IndexOf("`"$installed`"", [System.StringComparison]::OrdinalIgnoreCase) -ge 0
    })
if ($listed.Count -eq 0) {
    $name = 'OPEN'
    if ($openers.Count -gt 0) { $name = "OPEN$($openers.Count)" }
    New-ItemProperty -LiteralPath $options -Name $name -Value "/R `"$installed`"" -PropertyType String | Out-Null
}
Write-Host 'Done. Start Excel: there is a tab Stratum, and =STRATUM.VERSION() shows the version.'
