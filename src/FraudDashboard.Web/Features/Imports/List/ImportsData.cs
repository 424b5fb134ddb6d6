using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>What the page of imports reads: the age of each kind, and one page of the list of loads.</summary>
public sealed record ImportsData
{
    public const int PageSize = 50;

    public required IReadOnlyList<KindAge> Ages { get; init; }

    public required IReadOnlyList<ImportsRow> Rows { get; init; }

    public required long Total { get; init; }

    public required long First { get; init; }

    /// <summary>The token of the next page, where there is one.</summary>
    public required string? Next { get; init; }

    /// <summary>Reads the page of imports.</summary>
    /// <param name="today">The day in London by which the extracts have an age.</param>
    public static async Task<ImportsData> ReadAsync(ReadSession session, PageRequest request, DateOnly today, CancellationToken cancellation)
    {
        var place = ListPosition.Read(request.Filter.After);
        var found = await ImportsQuery.BeforeAsync(session, request.Reader, place?.After ?? long.MaxValue, PageSize + 1, cancellation);
        var rows = found.Take(PageSize).ToList();
        var before = place?.RowsBefore ?? 0;
        return new()
        {
            Ages = AgesOf(request.Frame, today),
            Rows = rows,
            Total = await ImportCountQuery.RunAsync(session, request.Reader, cancellation),
            First = before + 1,
            Next = found.Count > rows.Count ? new ListPosition(rows[^1].LoadId, before + rows.Count).Token : null,
        };
    }

    // The one figure that goes by the wall clock: how old an extract is today.
    private static List<KindAge> AgesOf(PageFrame frame, DateOnly today) =>
        [.. frame.ExtractAges.Select(age => new KindAge(
            age.Kind, age.AsAtOn, age.AsAtOn is { } asAt ? Math.Max(0, today.DayNumber - asAt.DayNumber) : null, age.HeldLoadCount)
        {
            IsWithoutLast = age.IsWithoutLast,
            IsMostlyRejected = age.HasRejectedLoad,
        })];
}

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
