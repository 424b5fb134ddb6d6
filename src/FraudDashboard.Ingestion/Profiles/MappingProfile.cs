using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>How the export of one source system is read as an extract of the contract.</summary>
public sealed record MappingProfile
{
    /// <summary>The most characters, and so bytes, of a profile.</summary>
    public const int LargestFile = ProfileYaml.LongestText;

    /// <summary>Its name: small letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of extract that it makes of a file.</summary>
    public required ExtractContract Contract { get; init; }

    /// <summary>Goes up with every change: a file that an earlier version read may be loaded again.</summary>
    public required int Version { get; init; }

    /// <summary>The source columns by which a file of this form is known.</summary>
    public required IReadOnlyList<string> KnownBy { get; init; }

    /// <summary>What the file's name must look like, with * and ?; null where any name will do.</summary>
    public string? FileNamePattern { get; init; }

    /// <summary>Lines, or rows of a sheet, that stand before the header.</summary>
    public int SkipLines { get; init; }

    /// <summary>The rows that are no records, such as a total at the end.</summary>
    public LeftOutRows LeaveOut { get; init; } = LeftOutRows.None;

    /// <summary>The delimiter, where it is not to be found in the header.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The name of the encoding, where it is not to be found in the bytes.</summary>
    public string? EncodingName { get; init; }

    /// <summary>How contract columns are read, by their names.</summary>
    public required IReadOnlyDictionary<string, ColumnMapping> Columns { get; init; }

    /// <summary>"cris-crime-reports, version 2".</summary>
    public override string ToString() => $"{Name}, version {Version}";

    /// <summary>This profile with another mapping of one contract column, or none.</summary>
    public MappingProfile With(string column, ColumnMapping? mapping)
    {
        var columns = Columns.Where(pair => pair.Key != column).ToDictionary();
        if (mapping is not null)
        {
            columns.Add(column, mapping);
        }

        return this with { Columns = columns };
    }
}

/// <summary>How one contract column is made from the columns of the source.</summary>
public sealed record ColumnMapping
{
    /// <summary>The source columns: one, or several that are joined.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>True where the columns make a key, which is blank when a part is and shortened when it is too long.</summary>
    public bool IsKey { get; init; }

    /// <summary>What stands between the parts of several columns.</summary>
    public string Separator { get; init; } = " ";

    /// <summary>The value of every row.</summary>
    public string? Constant { get; init; }

    /// <summary>What the source's words mean; case does not count.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>What any other word means; blanks and placeholders stay what they are.</summary>
    public string? Default { get; init; }

    /// <summary>The forms of dates besides ISO 8601, as .NET writes them: dd/MM/yyyy HH:mm.</summary>
    public IReadOnlyList<string> DateFormats { get; init; } = [];

    /// <summary>One of <see cref="Derivations"/>, or a contract column that stands in where this one is blank.</summary>
    public string? Derive { get; init; }
}
