using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>What a person changes of a draft besides single columns and words; each gives the draft anew, with what it makes of the file.</summary>
public static class MappingChanges
{
    /// <summary>The draft with the time of a dated column read from a second column of the file; from none where <paramref name="time"/> is null.</summary>
    /// <exception cref="ExtractRefusedException">The file cannot be read as the draft says.</exception>
    public static MappingProposal WithTime(ExtractFile file, MappingProfile draft, DateOnly asAt, string column, string? time)
    {
        var sheet = SampledFile.Read(file, draft, MappingProposal.SampleRows);
        if (draft.Columns.GetValueOrDefault(column) is not { From: [var date, ..] })
        {
            throw new ExtractRefusedException($"{column} is read from no column of the file: choose the column of the date first.");
        }

        var mapping = time is null || time == date
            ? MappingProposal.GuessOf(draft.Contract, sheet, column, [date])
            : TimeColumns.Mapping(draft.Contract, sheet, column, date, time);
        return MappingProposal.Of(file, sheet, asAt, draft.With(column, mapping));
    }

    /// <summary>The draft with rows like one of the file left out, or read after all.</summary>
    /// <exception cref="ExtractRefusedException">The file cannot be read as the draft says.</exception>
    public static MappingProposal WithOddRow(ExtractFile file, MappingProfile draft, DateOnly asAt, OddRow row, bool isLeftOut)
    {
        var rows = draft.LeaveOut;
        var changed = row.Pattern is not { } pattern ? rows with { IsRepeatedHeader = isLeftOut }
            : rows with { FirstCell = isLeftOut ? [.. rows.FirstCell.Append(pattern).Distinct(StringComparer.OrdinalIgnoreCase)] : [.. rows.FirstCell.Where(known => known != pattern)] };
        return MappingProposal.Of(file, draft with { LeaveOut = changed }, asAt);
    }
}
