<#
.SYNOPSIS
Removes Stratum for the current user of this computer. Needs no administrator rights.

.DESCRIPTION
Takes Stratum off Excel's list of add-ins and removes what install.ps1 copied. A file jinx-local.ini of your own stays.

.PARAMETER Target
The folder that Stratum was installed into.
#>
[CmdletBinding()]
param(
    [string] $Target = (Join-Path $env:LOCALAPPDATA 'Stratum')
)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

if (Get-Process -Name EXCEL -ErrorAction SilentlyContinue) {
    Write-Host 'Excel is open. Close it and run this again.' -ForegroundColor Yellow
    exit 1
}

$installed = Join-Path $Target 'jinx.xll'
$options = 'HKCU:\Software\Microsoft\Office\16.0\Excel\Options'
if (Test-Path -LiteralPath $options) {
    $key = Get-Item -LiteralPath $options
    $names = @($key.GetValueNames() | Where-Object { $_ -match '^OPEN\d*$' } |
        Sort-Object { if ($_ -eq 'OPEN') { 0 } else { [int] $_.Substring(4) } })
    $others = @($names | ForEach-Object { [string] $key.GetValue($_) } | Where-Object { -not $_.Contains($installed) })
    if ($others.Count -lt $names.Count) {
        # Excel stops reading at a gap, so the others are numbered anew.
        foreach ($name in $names) { Remove-ItemProperty -LiteralPath $options -Name $name }
        for ($i = 0; $i -lt $others.Count; $i++) {
            $name = if ($i -eq 0) { 'OPEN' } else { "OPEN$i" }
            New-ItemProperty -LiteralPath $options -Name $name -Value $others[$i] -PropertyType String | Out-Null
        }
        Write-Host 'Stratum is off the list of add-ins.'
    }
}

foreach ($entry in 'lib', 'templates', 'policies', 'jinx.xll', 'jinx.ini', 'README.md', 'LICENSE', 'uninstall.ps1') {
    $path = Join-Path $Target $entry
    if (Test-Path -LiteralPath $path) { Remove-Item -LiteralPath $path -Recurse -Force }
}
if ((Test-Path -LiteralPath $Target) -and @(Get-ChildItem -LiteralPath $Target -Force).Count -eq 0) {
    Remove-Item -LiteralPath $Target
}
Write-Host 'Stratum is removed. Your workbooks are as they were; cells with its functions keep their last values until they are recalculated.'
