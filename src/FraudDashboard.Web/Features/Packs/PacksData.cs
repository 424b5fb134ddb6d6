namespace FraudDashboard.Web.Features.Packs;

/// <summary>What the page of packs shows: the month chosen and the months around it.</summary>
public sealed record PacksData(DateOnly Month, IReadOnlyList<DateOnly> Months);
