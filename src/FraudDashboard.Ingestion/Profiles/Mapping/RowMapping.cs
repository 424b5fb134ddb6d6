using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Mapping;

/// <summary>A contract column and where its text comes from.</summary>
internal sealed record MappedColumn(ContractColumn Column, ColumnSource Source);

/// <summary>How the records of one file are read as rows of the contract.</summary>
internal sealed class RowMapping
{
    private const int LongestName = 60;

    private readonly ExtractHeader _header;

    private RowMapping(ExtractContract contract, ExtractHeader header, IReadOnlyList<MappedColumn> columns, LeftOutRows leaveOut)
    {
        Contract = contract;
        _header = header;
        Columns = columns;
        LeaveOut = leaveOut;
    }

    public ExtractContract Contract { get; }

    /// <summary>The contract columns that the file gives, in the order of the contract.</summary>
    public IReadOnlyList<MappedColumn> Columns { get; }

    /// <summary>The rows that are no records.</summary>
    public LeftOutRows LeaveOut { get; }

    /// <summary>The names of the file's columns.</summary>
    public IReadOnlyList<string> Names => _header.Names;

    public int FieldCount => _header.Names.Count;

    /// <summary>The columns of the file that nothing reads: they are listed, and their values stored nowhere.</summary>
    public IReadOnlyList<string> UnknownColumns => _header.NamesWithout(Columns.SelectMany(column => column.Source.Indexes));

    /// <summary>The names of the columns of the file that are read, by their places from 0.</summary>
    public IReadOnlyDictionary<int, string> NamesRead =>
        Columns.SelectMany(column => column.Source.Indexes).Distinct().ToDictionary(index => index, index => FieldText.Cut(_header.Names[index], LongestName));

    /// <summary>Maps a file's columns; refuses a file that lacks a required one.</summary>
    public static RowMapping Of(ExtractContract contract, ExtractHeader header, DateOnly asAt, MappingProfile? profile)
    {
        var lacking = LackingColumns(contract, header, profile);
        if (lacking.Count > 0)
        {
            throw new ExtractRefusedException(SentenceOf(contract, lacking, profile));
        }

        var sources = new ColumnSources(contract, header, asAt, profile);
        return new(contract, header, [.. contract.Columns
            .Select(column => (Column: column, Source: sources.Find(column)))
            .Where(mapped => mapped.Source is not null)
            .Select(mapped => new MappedColumn(mapped.Column, mapped.Source!))], profile?.LeaveOut ?? LeftOutRows.None);
    }

    /// <summary>What the file would need to be read: the source columns, or the contract's, of the required columns that have none.</summary>
    public static IReadOnlyList<string> LackingColumns(ExtractContract contract, ExtractHeader header, MappingProfile? profile)
    {
        // The day does not matter for what is there.
        var sources = new ColumnSources(contract, header, DateOnly.MinValue, profile);
        return [.. contract.RequiredColumns.Where(column => sources.Find(column) is null).SelectMany(column => sources.LackingOf(column)).Distinct()];
    }

    private static string SentenceOf(ExtractContract contract, IReadOnlyList<string> lacking, MappingProfile? profile)
    {
        var names = string.Join(", ", lacking);
        var them = lacking.Count == 1 ? "that column" : "those columns";
        return profile is null
            ? $"The header lacks {names}, which {contract.Kind} must have, and no mapping profile fits it: export the file again with {them}, or have a profile proposed for it."
            : $"The header lacks {names}, which the mapping profile {profile} reads: export the file again with {them}, or correct the profile.";
    }
}
