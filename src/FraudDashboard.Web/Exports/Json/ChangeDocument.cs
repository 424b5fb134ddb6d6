using System.Text.Json.Nodes;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Changes;
using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Exports.Json;

/// <summary>Why a measure or rule changed, as JSON for other systems, read by the queries that the pages read.</summary>
public static class ChangeDocument
{
    // What pooled rate effects are called where parts have codes.
    private const string Small = "small";

    /// <summary>The request that the command line makes: everyone's reports, narrowed to the area asked for.</summary>
    /// <param name="area">A borough's code, a Command Unit's name, or "none"; null for all London.</param>
    /// <exception cref="ChangeRefusedException">There is no such area.</exception>
    public static async Task<PageRequest> RequestAsync(ReadSession session, string? area, CancellationToken cancellation)
    {
        var reference = await ReferenceLists.ReadAsync(session, 0, cancellation);
        var frame = await PageFrame.ReadAsync(session, null, cancellation);
        return new()
        {
            Filter = new PageFilter { Area = area is null ? Area.London : AreaOf(reference, area) },
            Reference = reference,
            Frame = frame,
            Reader = session.Reader,
        };
    }

    /// <summary>
    /// The rate in both periods and every part: its counts, its rate effect and its mix effect, as proportions; of rules and
    /// verdicts the share of the reports and its change. Not allocated, no team and no offence code are "none".
    /// </summary>
    /// <param name="measure">The code of a measure or a rule.</param>
    /// <param name="from">The earlier period, as an address writes it: "2026-09".</param>
    /// <param name="to">The later period.</param>
    /// <param name="by">The dimension.</param>
    /// <exception cref="ChangeRefusedException">There is no answer: its message is a sentence.</exception>
    public static async Task<JsonObject> RunAsync(
        ReadSession session, PageRequest request, string measure, string from, string to, string by, CancellationToken cancellation)
    {
        var subject = MeasuredSubject.Of(request.Reference, measure) ?? throw new ChangeRefusedException(
            $"“{measure}” is not a measure ({string.Join(", ", request.Reference.Measures.Select(row => row.MeasureCode))}) or the code of a rule.");
        var question = new ChangeQuestion(subject.Code, MonthsOf(from), MonthsOf(to), by);
        var parts = await ChangeParts.ReadAsync(session, request, subject, question, cancellation);
        return parts.Refusal is { } refusal ? throw new ChangeRefusedException(refusal) : new JsonObject
        {
            ["measure"] = subject.Code,
            ["from"] = Period(question.From, parts.From),
            ["to"] = Period(question.To, parts.To),
            ["by"] = by,
            ["parts"] = parts.IsShares ? Shares(request, parts) : Effects(request, parts),
        };
    }

    private static JsonArray Effects(PageRequest request, ChangeParts parts)
    {
        var change = Kitagawa.Of(parts.Parts)!;
        var rows = change.Parts.Select(part => Part(request, parts, part.Counts, [
            new("rate_effect", part.IsSmall ? 0 : part.RateEffect), new("mix_effect", part.MixEffect)]));
        return new([.. rows, .. change.Parts.Any(part => part.IsSmall) ? [Pooled(change)] : Array.Empty<JsonObject>()]);
    }

    private static JsonArray Shares(PageRequest request, ChangeParts parts) =>
        new([.. parts.Parts.Select(part => Part(request, parts, part, [new("share_change", part.To.Rate!.Value - part.From.Rate!.Value)]))]);

    private static JsonObject Part(PageRequest request, ChangeParts parts, PartCounts part, IEnumerable<KeyValuePair<string, double>> effects)
    {
        var row = new JsonObject
        {
            ["part"] = part.Part,
            ["name"] = WhyItChangedViewModel.NameOf(request, parts.Question, part.Part),
            ["from"] = Counts(part.From),
            ["to"] = Counts(part.To),
        };
        foreach (var (key, effect) in effects)
        {
            row[key] = effect;
        }

        return row;
    }

    // It counts nothing of its own: each small part stands before it with its counts and its mix effect.
    private static JsonObject Pooled(Kitagawa change) => new JsonObject
    {
        ["part"] = Small,
        ["name"] = "Small parts together",
        ["from"] = Counts(default),
        ["to"] = Counts(default),
        ["rate_effect"] = change.SmallRateEffect,
        ["mix_effect"] = 0.0,
    };

    private static JsonObject Period(MonthRange months, Proportion value)
    {
        var counts = Counts(value);
        counts.Insert(0, "months", new JsonArray([.. months.Each().Select(month => JsonValue.Create(FigureText.Month(month)))]));
        return counts;
    }

    private static JsonObject Counts(Proportion value) => new()
    {
        ["numerator"] = value.Numerator,
        ["denominator"] = value.Denominator,
        ["rate"] = value.Rate,
    };

    private static MonthRange MonthsOf(string text) =>
        Requests.Period.Read(text) is { Kind: PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Months } period ? period.Range(default, default)
        : throw new ChangeRefusedException($"“{text}” is not a month (2026-10), a quarter of the calendar (2026-Q3), or months (2026-05-to-2026-10).");

    private static Area AreaOf(ReferenceLists reference, string text)
    {
        var boroughs = reference.Boroughs.Where(borough => borough.IsMps).ToList();
        return string.Equals(text, Area.NoneCode, StringComparison.OrdinalIgnoreCase) ? Area.NotAllocated
            : boroughs.FirstOrDefault(borough => string.Equals(borough.Code, text, StringComparison.OrdinalIgnoreCase)) is { } borough ? Area.Borough(borough.Code)
            : boroughs.FirstOrDefault(borough => string.Equals(borough.BcuName, text, StringComparison.OrdinalIgnoreCase)) is { BcuName: { } bcu } ? Area.Bcu(bcu)
            : throw new ChangeRefusedException($"“{text}” is not the code of a borough of the Metropolitan Police, the name of a Command Unit, or none (not allocated).");
    }
}

/// <summary>A change that cannot be explained; its message says why.</summary>
public sealed class ChangeRefusedException(string message) : Exception(message);
