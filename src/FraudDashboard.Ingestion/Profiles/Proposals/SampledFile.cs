using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>The header of a file that begins below some lines, and some of its values.</summary>
internal sealed record SampledFile(int SkipLines, IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<string>> Columns)
{
    private const int LongestValue = 200;
    private const int FewestColumns = 3;

    /// <summary>Reads the header alone; null where none stands there.</summary>
    public static SampledFile? FindHeader(ExtractFile file, ExtractContract contract, int skipLines)
    {
        return file.FindHeader(Layout(contract, skipLines)) is { } header
            ? new(skipLines, header.Names, [.. header.Names.Select(_ => Array.Empty<string>())])
            : null;
    }

    /// <summary>Refuses a file whose first line of several names has one of them twice: a line below it is no header.</summary>
    public static void RefuseRepeatedHeader(ExtractFile file, ExtractContract contract, int mostSkippedLines)
    {
        for (var lines = 0; lines <= mostSkippedLines; lines++)
        {
            try
            {
                using var extract = file.OpenRecords(Layout(contract, lines));
                if (extract.Header.Names.Count(name => name.Length > 0) >= FewestColumns)
                {
                    return;
                }
            }
            catch (ExtractRefusedException refusal) when (!ExtractHeader.IsRepeated(refusal))
            {
                return;
            }
        }
    }

    /// <summary>Reads the first rows of a file laid out as the profile says: lines above the header, delimiter, encoding.</summary>
    public static SampledFile Read(ExtractFile file, MappingProfile layout, int rows)
    {
        using var extract = file.OpenRecords(layout);
        var names = extract.Header.Names;
        var columns = names.Select(_ => new List<string>()).ToList();
        for (var row = 0; row < rows && extract.Records.Read(); row++)
        {
            for (var index = 0; extract.Records.Fault is null && extract.Records.HasFields(names.Count) && index < names.Count; index++)
            {
                columns[index].Add(FieldText.Cut(extract.Records.Field(index), LongestValue));
            }
        }

        return new(layout.SkipLines, names, columns);
    }

    /// <summary>A profile that says no more than where the header stands.</summary>
    public static MappingProfile Layout(ExtractContract contract, int skipLines) => new()
    {
        Name = "layout",
        Contract = contract,
        Version = 1,
        KnownBy = [],
        SkipLines = skipLines,
        Columns = new Dictionary<string, ColumnMapping>(),
    };
}
