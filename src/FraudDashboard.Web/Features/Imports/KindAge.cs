using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>How old one kind of extract is today; no date when none was ever loaded.</summary>
public sealed record KindAge(string Kind, DateOnly? AsAtOn, int? Days, long HeldLoads)
{
    /// <summary>The last file of the kind was refused or broken off: the figures are without it.</summary>
    public bool IsWithoutLast { get; init; }

    /// <summary>Most rows of the last file of the kind were rejected.</summary>
    public bool IsMostlyRejected { get; init; }

    public bool IsOld => Age is { Days: not null } age && (age.IsAmber || age.IsRed);

    public ExtractAge Age => new(Kind, Days);
}
