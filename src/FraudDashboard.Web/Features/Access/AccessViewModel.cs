using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.Access;

/// <summary>What the page of access shows: the grants in words, those that can be withdrawn, and the boroughs to choose from.</summary>
public sealed record AccessViewModel
{
    public required string Finding { get; init; }

    public required bool MayWrite { get; init; }

    public required IReadOnlyList<ShownGrant> Grants { get; init; }

    /// <summary>The grants that can be withdrawn; none for a reader who may not write.</summary>
    public required IReadOnlyList<Choice> Withdrawable { get; init; }

    /// <summary>The boroughs of the Metropolitan Police, by name.</summary>
    public required IReadOnlyList<BoroughRef> Boroughs { get; init; }

    public static AccessViewModel Of(AccessData data, bool mayWrite) => new()
    {
        Finding = data.Grants.Count(grant => grant.State == "in_force") switch
        {
            0 => "No grant is in force",
            var count => $"{Format.Of(count, "grant is", "grants are")} in force",
        },
        MayWrite = mayWrite,
        Grants = [.. data.Grants.Select(grant => ShownGrant.Of(grant, data.Boroughs))],
        Withdrawable = mayWrite ? [.. data.Grants.Where(grant => grant.MayBeWithdrawn).Select(ChoiceOf)] : [],
        Boroughs = [.. data.Boroughs.Where(borough => borough.IsMps).OrderBy(borough => borough.Name, StringComparer.Ordinal)],
    };

    private static Choice ChoiceOf(AccessGrantRow grant) => new(
        grant.Seen, $"{grant.UserId}, {RoleNames.Read(grant.RoleCode)?.Title()}, from {Format.LongDay(grant.FromOn)}");
}

/// <summary>One grant in words.</summary>
public sealed record ShownGrant(
    string UserId, string? Role, string Boroughs, string State, string From, string Until, string Granted, string? Withdrawn)
{
    public static ShownGrant Of(AccessGrantRow grant, IReadOnlyList<BoroughRef> boroughs) => new(
        grant.UserId,
        RoleNames.Read(grant.RoleCode)?.Title(),
        string.Join(", ", grant.ScopeCodes.Select(code => boroughs.FirstOrDefault(borough => borough.Code == code)?.Name ?? code)),
        grant.StateWords,
        Format.Day(grant.FromOn),
        grant.UntilOn is { } until ? Format.Day(until) : "withdrawn",
        $"{Format.Day(grant.GrantedOn)} by {grant.GrantedBy}: {grant.Reason}",
        grant.WithdrawnOn is { } day ? $"{Format.Day(day)} by {grant.WithdrawnBy}: {grant.WithdrawnReason}" : null);
}
