using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>The header of a file that begins below some lines, and some of its values.</summary>
internal sealed record SampledFile(int SkipLines, IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<string>> Columns)
{
    private const int LongestValue = 200;
    private const int FewestColumns = 3;

    /// <summary>Whether dates of the file can only have the month first, and none has the day first.</summary>
    public bool IsMonthFirst { get; } = FileDateOrder.IsMonthFirst(Columns);

    /// <summary>Where a column stands, or -1: its name counts as a profile's does.</summary>
    public int IndexOf(string name) => Names.ToList().FindIndex(known => known.Length > 0 && ColumnName.Loose(known) == ColumnName.Loose(name));

    /// <summary>The first values of one column, or of several that are joined as a profile joins them; null where one is not there.</summary>
    public IReadOnlyList<string>? ValuesOf(IReadOnlyList<string> names, string separator)
    {
        List<int> places = [.. names.Select(IndexOf)];
        return places.Count == 0 || places.Contains(-1) ? null
            : places is [var only] ? Columns[only]
            : [.. Enumerable.Range(0, Columns[places[0]].Count).Select(row => string.Join(
                separator, places.Select(place => FieldText.Trim(Columns[place][row]).ToString()).Where(text => text.Length > 0)))];
    }

    /// <summary>The line of each row of the sample.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>The sample without some rows of the file.</summary>
    public SampledFile Without(IReadOnlyList<OddRow> rows)
    {
        var lines = rows.Select(row => row.LineNumber).ToHashSet();
        return lines.Count == 0 ? this : new(SkipLines, Names, [.. Columns.Select(values => values.Where((_, place) => !lines.Contains(Lines[place])).ToList())])
        {
            Lines = [.. Lines.Where(line => !lines.Contains(line))],
        };
    }

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
        List<int> lines = [];
        for (var row = 0; row < rows && extract.Records.Read(); row++)
        {
            if (extract.Records.Fault is not null || !extract.Records.HasFields(names.Count) || layout.LeaveOut.ReasonFor(extract.Records, names) is not null)
            {
                continue;
            }

            lines.Add(extract.Records.LineNumber);
            for (var index = 0; index < names.Count; index++)
            {
                columns[index].Add(FieldText.Cut(extract.Records.Field(index), LongestValue));
            }
        }

        return new(layout.SkipLines, names, columns) { Lines = lines };
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
