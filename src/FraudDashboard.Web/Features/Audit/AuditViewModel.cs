using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Audit;

/// <summary>What the page of the audit shows: whether it can be relied on, and one page of its lines.</summary>
public sealed record AuditViewModel
{
    public required string Finding { get; init; }

    /// <summary>When it was verified and when last anchored.</summary>
    public required string Standing { get; init; }

    /// <summary>What verifying it found, a sentence each; none where it holds.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    public required IReadOnlyList<AuditEventsRow> Rows { get; init; }

    /// <summary>The first page, from a later one.</summary>
    public required string? StartHref { get; init; }

    public required string? NextHref { get; init; }

    public static AuditViewModel Of(PageRequest request, AuditData data) => new()
    {
        Finding = FindingOf(data.State),
        Standing = StandingOf(data.State),
        Faults = data.State.Verification.Holds ? [] : data.State.Verification.Findings,
        Rows = data.Rows,
        StartHref = request.Filter.After is null ? null : Urls.Audit(request.Filter with { After = null }),
        NextHref = data.Next is { } next ? Urls.Audit(request.Filter with { After = next }) : null,
    };

    /// <summary>The sentence at the top of the page.</summary>
    public static string FindingOf(AuditState state) => state.Verification switch
    {
        { IsOnlyUnanchored: true } => "The lines of the audit follow one another, but a cut end would not be seen",
        { Holds: false, Findings.Count: 1 } => "The audit cannot be relied on: verifying it found a fault",
        { Holds: false } found => $"The audit cannot be relied on: verifying it found {Format.Count(found.Findings.Count)} faults",
        { LineCount: var lines } => $"The audit is whole: {Format.Of(lines, "line")}, none changed, none missing",
    };

    /// <summary>"Verified on 24 November 2026 at 07:10; last anchored … at line 1,234 on 24 November 2026 at 07:09."</summary>
    public static string StandingOf(AuditState state)
    {
        var anchored = state.Verification.LastAnchored is { } last
            ? $"last anchored outside the database at line {Format.Count(last.Anchor.EventNo)} on {Format.LongMoment(last.At)}"
            : "never anchored outside the database";
        return $"Verified on {Format.LongMoment(state.CheckedAt)}; {anchored}.";
    }
}
