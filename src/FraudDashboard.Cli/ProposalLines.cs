using FraudDashboard.Ingestion.Profiles.Proposals;

namespace FraudDashboard.Cli;

/// <summary>What <c>fraud profile propose</c> says of a proposal besides the profile: rows that are no records, and what to think of.</summary>
internal static class ProposalLines
{
    public static IEnumerable<string> Of(MappingProposal proposal)
    {
        foreach (var row in proposal.OddRows)
        {
            yield return row.Pattern is null
                ? $"Left out: line {row.LineNumber} names the columns again."
                : $"Left out: line {row.LineNumber} begins with {row.Text}.";
        }

        if (proposal.MonthFirstDates.Count > 0)
        {
            yield return $"Day or month first? {string.Join(", ", proposal.MonthFirstDates)} could be either and {(proposal.MonthFirstDates.Count == 1 ? "is" : "are")} read with the month first, as other dates of the file must be: correct date_format in the profile if that is wrong.";
        }

        foreach (var note in proposal.Notes)
        {
            yield return note;
        }
    }
}
