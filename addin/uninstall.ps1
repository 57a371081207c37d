<#
.SYNOPSIS
Removes Stratum for the current user of this computer. Needs no administrator rights.

.DESCRIPTION
Takes Stratum off Excel's list of add-ins and removes what install.ps1 copied, and nothing else: other add-ins stay, and
so does a file jinx-local.ini of your own.

.PARAMETER Target
The folder that Stratum was installed into.
#>
#Requires -Version 3.0
[CmdletBinding()]
param(
    [string] $Target = (Join-Path $env:LOCALAPPDATA 'Stratum')
)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
# A path in full, whether there is such a folder or not.
$Target = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Target).TrimEnd('\')
$installed = "$Target\jinx.xll"

function Get-SlotName([int] $Number) {
    if ($Number -eq 0) { return 'OPEN' }
    return "OPEN$Number"
}

function Get-RegistryValue([string] $Key, [string] $Name) {
    $item = Get-Item -LiteralPath $Key -ErrorAction SilentlyContinue
    if ($null -eq $item) { return $null }
    return $item.GetValue($Name, $null)
}

# The number of the value OPEN, OPEN1 ... of a list of add-ins that names Stratum; -1 when none does.
function Find-Slot([string] $Options) {
    for ($number = 0; $null -ne (Get-RegistryValue $Options (Get-SlotName $number)); $number++) {
        $value = [string] (Get-RegistryValue $Options (Get-SlotName $number))
        if ($value.IndexOf("`"$installed`"", [System.StringComparison]::OrdinalIgnoreCase) -ge 0) { return $number }
    }
    return -1
}

# Excel stops reading at a number that is missing, so those after ours move up by one.
function Remove-Slot([string] $Options, [int] $Number) {
    $next = Get-RegistryValue $Options (Get-SlotName ($Number + 1))
    while ($null -ne $next) {
        Set-ItemProperty -LiteralPath $Options -Name (Get-SlotName $Number) -Value $next
        $Number++
        $next = Get-RegistryValue $Options (Get-SlotName ($Number + 1))
    }
    Remove-ItemProperty -LiteralPath $Options -Name (Get-SlotName $Number)
}

$session = (Get-Process -Id $PID).SessionId
if (@(Get-Process -Name EXCEL -ErrorAction SilentlyContinue | Where-Object { $_.SessionId -eq $session }).Count -gt 0) {
    Write-Host 'Excel is open. Close it and run this again.' -ForegroundColor Yellow
    exit 1
}

# 15.0 is Excel 2013; 16.0 is every Excel since 2016.
foreach ($office in '15.0', '16.0') {
    $excel = "HKCU:\Software\Microsoft\Office\$office\Excel"
    for ($slot = Find-Slot "$excel\Options"; $slot -ge 0; $slot = Find-Slot "$excel\Options") {
        Remove-Slot "$excel\Options" $slot
        Write-Host "Stratum is off the list of add-ins of Excel $office."
    }
    # Where Excel remembers add-ins that were unticked.
    if ($null -ne (Get-RegistryValue "$excel\Add-in Manager" $installed)) {
        Remove-ItemProperty -LiteralPath "$excel\Add-in Manager" -Name $installed
    }
}

$settings = "$Target\jinx.ini"
if (-not ([System.IO.File]::Exists($settings) -and [System.IO.File]::ReadAllText($settings).Contains('dev.stratum'))) {
    Write-Host "Stratum is not in $Target; no file was removed." -ForegroundColor Yellow
    exit 1
}
# jinx.ini goes last: it tells a later run that the folder is ours, should this one be cut short.
foreach ($entry in 'lib', 'templates', 'policies', 'help', 'jinx.xll', 'jinx.xll.intellisense.xml', 'README.md', 'LICENSE', 'uninstall.ps1', 'jinx.ini') {
    if (Test-Path -LiteralPath "$Target\$entry") { Remove-Item -LiteralPath "$Target\$entry" -Recurse -Force }
}
if (@(Get-ChildItem -LiteralPath $Target -Force).Count -eq 0) {
    # A window that stands in the folder keeps it; empty, it does no harm.
    Remove-Item -LiteralPath $Target -ErrorAction SilentlyContinue
}
Write-Host 'Stratum is removed. Your workbooks are as they were; cells with its functions keep their last values until they are recalculated.'
