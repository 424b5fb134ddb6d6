namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>Reads a workbook with openpyxl in a Python process: a reader that shares no code with ours.</summary>
internal static class OpenpyxlReader
{
    private static readonly OpenpyxlProcess Python = new("""
        import datetime
        def cell(c):
            v = c.value
            if v is None: return dict(Type="empty", Value="", Format="", Quoted=False)
            if isinstance(v, str): kind = "formula" if c.data_type == "f" else "text"
            elif isinstance(v, bool): kind = "boolean"
            elif isinstance(v, datetime.datetime): kind, v = "date", v.isoformat(timespec="milliseconds")
            else: kind, v = "number", format(float(v), ".15g")
            return dict(Type=kind, Value=v, Format=c.number_format, Quoted=c.quotePrefix)
        def described(book):
            sheets = [dict(Name=s.title, Filter=next((t.autoFilter.ref for t in s.tables.values() if t.autoFilter), s.auto_filter.ref), Frozen=s.freeze_panes,
                           Tables=[dict(Name=t.displayName, Ref=t.ref, Columns=[c.name for c in t.tableColumns]) for t in s.tables.values()],
                           Rows=[[cell(c) for c in row] for row in s.iter_rows()]) for s in book]
            return dict(Sheets=sheets, Title=book.properties.title, Creator=book.properties.creator, Active=book.active.title)
        """);

    public static ReadWorkbook Read(byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.xlsx");
        File.WriteAllBytes(path, file);
        try
        {
            return Python.Read<ReadWorkbook>(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
