package dev.stratum.xlsx;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How sheets are printed. */
public final class Paper {
    private Paper() {}

    /**
     * Prints a sheet on A4, as wide as the paper.
     *
     * @param sheet the sheet
     * @param lying whether the paper lies
     * @param high how many pages high; 0 for as many as it takes
     */
    public static void fit(Sheet sheet, boolean lying, int high) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(lying);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) high);
        sheet.setFitToPage(true);
    }

    /**
     * Says on every page what it is of.
     *
     * @param sheet the sheet
     */
    public static void foot(Sheet sheet) {
        sheet.getFooter().setLeft("Stratum");
        sheet.getFooter().setRight("&A, page &P of &N");
    }
}
