"""What ledger.sh compares with: the bare aggregation of a ledger by pandas or by Polars, its totals printed."""
import sys

library, file = sys.argv[1:]
columns = ["InvoiceNo", "InvoiceDate", "CustomerID", "Quantity", "UnitPrice"]


def with_pandas():
    import pandas

    if file.endswith("parquet"):
        lines = pandas.read_parquet(file, columns=columns)
    else:
        lines = pandas.read_csv(
            file, usecols=columns, dtype={"InvoiceNo": "str", "CustomerID": "str"}, parse_dates=["InvoiceDate"]
        )
    lines = lines[lines.CustomerID.notna()]
    # Whole thousandths, as binary fractions are not exact.
    lines["money"] = lines.Quantity * (lines.UnitPrice.astype("float64") * 1000).round().astype("int64")
    groups = []
    for part in (lines[lines.money > 0], lines[lines.money < 0]):
        by = part.groupby("CustomerID", sort=False)
        groups.append(by.agg(r=("InvoiceDate", "max"), f=("InvoiceNo", "nunique"), m=("money", "sum")))
    customers = groups[0].join(groups[1][["f", "m"]], rsuffix="_returned")
    return len(customers), customers.f.sum(), customers.m.sum() / 1000


def with_polars():
    import polars
    from polars import col

    if file.endswith("parquet"):
        lines = polars.scan_parquet(file)
    else:
        lines = polars.scan_csv(
            file, schema_overrides={"InvoiceNo": polars.String, "CustomerID": polars.String}, try_parse_dates=True
        )
    money = col.Quantity.cast(polars.Int64) * (col.UnitPrice.cast(polars.Float64) * 1000).round().cast(polars.Int64)
    lines = lines.select(*columns).filter(col.CustomerID.is_not_null()).with_columns(money=money)
    bought, given = col.money > 0, col.money < 0
    customers = (
        lines.group_by("CustomerID")
        .agg(
            r=col.InvoiceDate.filter(bought).max().cast(polars.Date),
            f=col.InvoiceNo.filter(bought).n_unique(),
            m=col.money.filter(bought).sum(),
            returns=col.InvoiceNo.filter(given).n_unique(),
            returned=col.money.filter(given).sum(),
        )
        .filter(col.f > 0)
        .collect(engine="streaming")
    )
    return len(customers), customers["f"].sum(), customers["m"].sum() / 1000


found = with_pandas() if library == "pandas" else with_polars()
print("{} customers, F {}, M {:.3f}".format(*found))
