namespace FraudDashboard.Web.Features.Packs;

/// <summary>What the page of packs shows: the month chosen and the months around it.</summary>
public sealed record PacksView(DateOnly Month, IReadOnlyList<DateOnly> Months);
