using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Overview;

/// <summary>The overview in words, for a pack to keep: its title, and its signals.</summary>
public static class OverviewSentences
{
    /// <summary>The title first, then the signals in the order of the screen.</summary>
    public static async Task<IReadOnlyList<ShownSentence>> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var viewModel = OverviewViewModel.Of(request, await OverviewData.ReadAsync(session, request, cancellation));
        return
        [
            new(SentenceKind.Finding, "", viewModel.Finding),
            .. viewModel.Attention.Shown.Select(signal => new ShownSentence(SentenceKind.Signal, SubjectOf(signal), WordsOf(signal))),
        ];
    }

    private static string SubjectOf(AttentionSignal signal) => signal.PageUrl.Split('?')[0].Split('/')[^1];

    private static string WordsOf(AttentionSignal signal)
    {
        var failing = signal.Failing.Numerator;
        var cause = signal.Cause is { } known ? $"{Format.Count(known.Count)} of {Format.Count(failing)} {known.Words}" : null;
        var rest = string.Join("; ", new[] { cause, signal.PlaceWords }.OfType<string>());
        return $"{signal.Verdict.Words}: {signal.Title}. {signal.Words} {signal.Failing.OutOf()} {signal.FailingWord} {signal.PeriodWords}."
            + (rest.Length > 0 ? $" {MeasureWords.Sentence(rest)}." : "");
    }
}
