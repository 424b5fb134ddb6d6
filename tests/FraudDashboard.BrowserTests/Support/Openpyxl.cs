using FraudDashboard.Tests.Support;

namespace FraudDashboard.BrowserTests.Support;

/// <summary>Reads a workbook with openpyxl: a reader that shares no code with the writer.</summary>
internal static class Openpyxl
{
    private static readonly OpenpyxlProcess Python = new("""
        def cell(c):
            return dict(Type="formula" if c.data_type == "f" else type(c.value).__name__, Text="" if c.value is None else str(c.value), Quoted=c.quotePrefix)
        def described(book):
            return [dict(Name=s.title, Rows=[[cell(c) for c in row] for row in s.iter_rows()]) for s in book]
        """);

    public static Task<IReadOnlyList<ReadSheet>> ReadAsync(string path) =>
        Task.Run(() => Python.Read<IReadOnlyList<ReadSheet>>(path));
}

/// <summary>One sheet as it was read.</summary>
internal sealed record ReadSheet(string Name, IReadOnlyList<IReadOnlyList<ReadCell>> Rows);

/// <summary>One cell: formula, or the Python type of its value.</summary>
internal sealed record ReadCell(string Type, string Text, bool Quoted);
