namespace FraudDashboard.Tests.Support.Spreadsheets;

/// <summary>A cell as another program read it.</summary>
public sealed record ReadCell(string Type, string Value, string Format, bool Quoted)
{
    public static readonly ReadCell Empty = new("empty", "", "", false);
}

/// <summary>A sheet as another program read it, from A1 on.</summary>
public sealed record ReadSheet(string Name, IReadOnlyList<IReadOnlyList<ReadCell>> Rows)
{
    public string? Filter { get; init; }

    public string? Frozen { get; init; }

    public IReadOnlyList<ReadTable> Tables { get; init; } = [];
}

/// <summary>A named table of a sheet as another program read it.</summary>
public sealed record ReadTable(string Name, string Ref, IReadOnlyList<string> Columns);

/// <summary>A workbook as another program read it.</summary>
public sealed record ReadWorkbook(IReadOnlyList<ReadSheet> Sheets)
{
    public string? Title { get; init; }

    public string? Creator { get; init; }

    public string? Active { get; init; }

    public ReadSheet this[string name] => Sheets.Single(sheet => sheet.Name == name);
}
