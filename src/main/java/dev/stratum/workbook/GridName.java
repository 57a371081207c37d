package dev.stratum.workbook;

import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.xssf.usermodel.XSSFName;

/** A defined name, whose definition may call Stratum functions and is parsed once. */
final class GridName implements EvaluationName {

    private final GridBook book;
    private final XSSFName name;
    private final EvaluationName original;
    private Ptg[] definition;

    GridName(GridBook book, XSSFName name, EvaluationName original) {
        this.book = book;
        this.name = name;
        this.original = original;
    }

    @Override
    public Ptg[] getNameDefinition() {
        if (definition == null) {
            String text = book.called(name.getRefersToFormula());
            definition = FormulaParser.parse(text, book, FormulaType.NAMEDRANGE, name.getSheetIndex());
        }
        return definition;
    }

    @Override
    public String getNameText() {
        return original.getNameText();
    }

    @Override
    public boolean isFunctionName() {
        return original.isFunctionName();
    }

    @Override
    public boolean hasFormula() {
        return original.hasFormula();
    }

    @Override
    public boolean isRange() {
        return original.isRange();
    }

    @Override
    public NamePtg createPtg() {
        return original.createPtg();
    }
}
