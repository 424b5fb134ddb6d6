using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Requests;

/// <summary>Who asks for what: the same request serves a page, its list, its file and a pack.</summary>
public sealed record PageRequest
{
    public required PageFilter Filter { get; init; }

    public required ReferenceLists Reference { get; init; }

    public required PageFrame Frame { get; init; }

    /// <summary>The reader's own scope, not narrowed to the area asked for.</summary>
    public required UserScope Reader { get; init; }

    /// <summary>The frozen month that is read; null for what stands now.</summary>
    public FrozenMonthRow? Pack => Frame.Pack;

    /// <summary>Whether the records of these months can be listed: of months before its own a pack keeps counts alone.</summary>
    public bool CanList(DateOnly from) => Pack is null || from >= Pack.FirstMonthOfReports;

    public DateOnly AsAtOn => Frame.Clock?.AsAtOn ?? DateOnly.MinValue;

    /// <summary>The borough or Command Unit that was asked for and is not the reader's; the filter is then without it.</summary>
    public string? RefusedArea { get; init; }

    /// <summary>False for a reader of some boroughs: their sum is never London.</summary>
    public bool SeesLondon => Reader.SeesLondon;

    /// <summary>The area as a heading names it.</summary>
    public string AreaLabel => Filter.Area.Kind == AreaKind.London && !SeesLondon
        ? FilterLists.LabelOf(Reader.ScopeCodes, Reference.Boroughs) : Filter.Area.Label(Reference.Boroughs);

    /// <summary>Asked ∩ allowed.</summary>
    public UserScope Scope => Filter.Area.Kind == AreaKind.London ? Reader : Reader.Narrow(AreaCodes!.ToHashSet());

    /// <summary>The areas asked for, or null for all London: for rows whose area is not their scope (referrals).</summary>
    public IReadOnlyList<string>? AreaCodes =>
        Filter.Area.Kind == AreaKind.London ? null : Filter.Area.ScopeCodes(Reference.Boroughs);

    /// <summary>A referral that nobody is allocated is in the scope of its victim's borough: Not allocated is read with the reader's own.</summary>
    public UserScope ReferralScope => Filter.Area.Kind == AreaKind.NotAllocated ? Reader : Scope;

    /// <summary>The names under which records write the team asked for; null for any team, or for none.</summary>
    public string[]? WrittenTeams => Filter.Team is null or FilterWords.None ? null : Frame.WrittenTeams.GetValueOrDefault(Filter.Team, [Filter.Team]);

    /// <summary>The slice of the tallies that answers for all areas of this request together: rows of all London need its scope.</summary>
    public TallySlice Slice => TallySlice.For(
        Filter.OffenceCode, isByArea: Filter.Area.Kind != AreaKind.London || !SeesLondon);

    /// <summary>The scope that goes with <see cref="Slice"/>: rows of all London have one of their own, and with it alone the index passes over those of each borough.</summary>
    public UserScope TallyScope => Slice.IsOfAllLondon ? Scope.Narrow([UserScope.AllLondonCode]) : Scope;

    /// <summary>The slice of the tallies that answers area by area.</summary>
    public TallySlice SliceByArea => TallySlice.For(Filter.OffenceCode, isByArea: true);

    /// <summary>The latest settled month of a measure.</summary>
    public DateOnly LatestSettled(string measureCode) =>
        Reference.Measure(measureCode).LatestSettledMonth ?? DateOnly.MinValue;

    /// <summary>The twelve months up to the latest settled one of a measure.</summary>
    public MonthRange YearFor(string measureCode)
    {
        var latest = LatestSettled(measureCode);
        return Period.Last12Months.Range(Frame.Clock?.FirstMonth ?? latest, latest);
    }

    /// <summary>The months asked for, or the latest settled month of the measure.</summary>
    public MonthRange MonthsFor(string measureCode)
    {
        var latest = LatestSettled(measureCode);
        return Filter.Period.Or(Period.Month(latest)).Range(Frame.Clock?.FirstMonth ?? latest, latest);
    }
}
