package dev.stratum;

import dev.stratum.problem.Language;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Tests read sentences in English, whatever the language of the machine. */
public final class TestsSpeakEnglish implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty(Language.SETTING, Language.ENGLISH.word());
    }
}
