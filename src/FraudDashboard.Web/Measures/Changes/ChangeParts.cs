using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>The parts of a change as they are counted, small enough to hand to a page's circuit.</summary>
public sealed record ChangeParts
{
    public required ChangeQuestion Question { get; init; }

    /// <summary>Why there is no answer, as a sentence; null where there is one.</summary>
    public string? Refusal { get; init; }

    /// <summary>The measure or rule itself in the period before.</summary>
    public Proportion From { get; init; }

    /// <summary>Likewise in the period after.</summary>
    public Proportion To { get; init; }

    /// <summary>Of rules and verdicts each one's share of the reports; else each part's own rate.</summary>
    public IReadOnlyList<PartCounts> Parts { get; init; } = [];

    /// <summary>The rules that changed between the periods.</summary>
    public IReadOnlyList<RuleVersionsRow> RuleVersions { get; init; } = [];

    /// <summary>Where the extracts changed their form between the periods.</summary>
    public IReadOnlyList<ProfileChangesRow> ProfileChanges { get; init; } = [];

    /// <summary>Parts are shares of the reports, which a report may be in more than once.</summary>
    public bool IsShares => Question.By is "rule" or "verdict";

    /// <summary>The change that a page shows, as its address asks for it.</summary>
    public static Task<ChangeParts> ReadAsync(ReadSession session, PageRequest request, MeasuredSubject subject, CancellationToken cancellation) =>
        ReadAsync(session, request, subject, ChangeQuestion.Of(request, subject), cancellation);

    /// <summary>Reads the parts of one change, or says why there are none.</summary>
    public static async Task<ChangeParts> ReadAsync(
        ReadSession session, PageRequest request, MeasuredSubject subject, ChangeQuestion question, CancellationToken cancellation)
    {
        if (question.Refusal(request, subject) is { } refusal)
        {
            return new() { Question = question, Refusal = refusal };
        }

        var counted = question.By is "rule" or "verdict"
            ? await ShareParts.ReadAsync(session, request, subject, question, cancellation)
            : Added(question, request, await RateParts.ReadAsync(session, request, subject, question, cancellation));
        var (after, last) = (question.From.FromMonth, question.To.ToMonth.AddMonths(1).AddDays(-1));
        return counted with
        {
            Refusal = Nothing(counted.From, question.From) ?? Nothing(counted.To, question.To),
            RuleVersions = await RuleVersionsQuery.RunAsync(session, request.Reader, after, last, cancellation),
            ProfileChanges = await ProfileChangesQuery.RunAsync(session, request.Reader, subject.Kinds, after, last, cancellation),
        };
    }

    // Several written names of a team are one part, and what has no name is one.
    private static ChangeParts Added(ChangeQuestion question, PageRequest request, IEnumerable<CountedPart> counted)
    {
        var shown = question.By == "team"
            ? request.Frame.WrittenTeams.SelectMany(team => team.Value.Select(written => (written, team.Key))).ToDictionary(name => name.written, name => name.Key)
            : [];
        var parts = counted.GroupBy(row => row.Part.Length == 0 ? FilterWords.None : shown.GetValueOrDefault(row.Part, row.Part))
            .Select(part => new PartCounts(part.Key, Sum(part, isAfter: false), Sum(part, isAfter: true)))
            .OrderBy(part => part.Part, StringComparer.Ordinal).ToList();
        return new()
        {
            Question = question,
            From = Proportion.Total(parts.Select(part => part.From)),
            To = Proportion.Total(parts.Select(part => part.To)),
            Parts = parts,
        };
    }

    private static Proportion Sum(IEnumerable<CountedPart> rows, bool isAfter) =>
        Proportion.Total(rows.Where(row => row.IsAfter == isAfter).Select(row => new Proportion(row.Numerator, row.Denominator)));

    private static string? Nothing(Proportion value, MonthRange months) =>
        value.Denominator > 0 ? null : $"Nothing is counted {months.During}: there is no rate to compare.";
}
