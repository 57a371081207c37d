package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for the scripts that Windows runs, as far as reading them tells. What they do is for the checklist. */
class InstallScriptsTest {
    private static final Pattern COUNT = Pattern.compile("(\\$\\w+)\\.Count");
    private static final Pattern COLLECTING =
            Pattern.compile("(?<!function )(Find-JavaHomes|Get-Marked|Get-Openers)\\b");
    private static final Pattern CHANGE =
            Pattern.compile("(?:New|Set|Remove)-Item(?:Property)? .*?-(?:Literal)?Path \"?(\\$\\w+)");

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("addin", name), StandardCharsets.UTF_8);
    }

    /** The files and folders that a script names in the list of a loop or a variable. */
    private static Set<String> entries(String script) {
        Set<String> entries = new TreeSet<>();
        Matcher list = Pattern.compile("(?:\\$folders = @\\(|foreach \\(\\$(?:file|entry) in )([^)]+)\\)")
                .matcher(script);
        while (list.find()) {
            Matcher entry = Pattern.compile("'([^']+)'").matcher(list.group(1));
            while (entry.find()) {
                entries.add(entry.group(1));
            }
        }
        return entries;
    }

    @ParameterizedTest
    @ValueSource(strings = {"install.ps1", "uninstall.ps1"})
    void mistakesStopAScriptAndItsTextIsReadAlikeByEveryPowerShell(String name) throws IOException {
        assertThat(script(name)).contains("Set-StrictMode -Version 2", "$ErrorActionPreference = 'Stop'");
        assertThat(script(name)).matches("\\p{ASCII}+");
    }

    /** One element that a function returns is no list, and none is nothing: counting either stops a strict script. */
    @ParameterizedTest
    @ValueSource(strings = {"install.ps1", "uninstall.ps1"})
    void onlyListsAreCounted(String name) throws IOException {
        String script = script(name);
        Matcher counted = COUNT.matcher(script);
        while (counted.find()) {
            assertThat(script).as(counted.group()).contains(counted.group(1) + " = @(");
        }
        Matcher called = COLLECTING.matcher(script);
        while (called.find()) {
            assertThat(script.substring(0, called.start())).as(called.group()).endsWith("@(");
        }
        assertThat(Pattern.compile("(?<!\\$\\w{1,20}|@\\([^\\n]{1,120}\\))\\.Count\\b")
                        .matcher(script)
                        .results())
                .isEmpty();
    }

    /** A JVM with 2 GB beside a 32 bit Excel does not start, so nobody is let into an installation that cannot work. */
    @Test
    void only64BitIsAccepted() throws IOException {
        String script = script("install.ps1");
        assertThat(script).contains("} elseif ($bits -eq 32) {", "Stratum needs 64 bit Excel", "$xllBits -ne 64");
        assertThat(script).contains("(Get-Bitness (Find-Jvm $_)) -eq 64").doesNotContain("-eq $bits", "-ne $bits");
        for (Path page : new Path[] {Path.of("README.md"), Path.of("addin/README.md")}) {
            assertThat(Files.readString(page)).contains("64 bit Excel").doesNotContain("same bitness");
        }
        assertThat(Files.readString(Path.of("addin/jinx.ini"))).contains("-Xmx2g");
    }

    @Test
    void anotherJinxIsFoundBeforeAnythingIsChanged() throws IOException {
        String script = script("install.ps1");
        int found = script.indexOf("Excel loads another Jinx add-in already");
        assertThat(found).isPositive().isLessThan(script.indexOf("nothing was changed"));
        assertThat(Files.readString(Path.of("addin/README.md"))).contains("external_config");
    }

    @Test
    void everythingInstalledIsRemovedAgainAndNothingElse() throws IOException {
        Set<String> installed = entries(script("install.ps1"));
        installed.add("jinx.xll");
        assertThat(entries(script("uninstall.ps1")))
                .isEqualTo(installed)
                .contains("lib", "jinx.ini", "uninstall.ps1")
                .doesNotContain("jinx-local.ini");
    }

    @Test
    void theRegistryIsChangedForTheCurrentUserOnly() throws IOException {
        for (String name : new String[] {"install.ps1", "uninstall.ps1"}) {
            assertThat(script(name).lines())
                    .as(name)
                    .filteredOn(line -> CHANGE.matcher(line).find())
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("HKLM"));
        }
        assertThat(script("install.ps1")).contains("\"HKCU:\\Software\\Microsoft\\Office\\$office\\Excel\\Options\"");
        assertThat(script("uninstall.ps1")).doesNotContain("HKLM").contains("'15.0', '16.0'");
    }
}
