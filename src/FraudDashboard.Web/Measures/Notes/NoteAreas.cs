using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Measures.Notes;

/// <summary>The areas of notes: all London (*), a Command Unit by its name, or a borough by its code.</summary>
public static class NoteAreas
{
    private const string London = UserScope.AllLondonCode;

    /// <summary>
    /// The areas whose notes stand on a chart: the one that it shows and those that this lies in, since what happened to all
    /// London happened to each borough. A lead's boroughs together have the notes of each.
    /// </summary>
    public static IReadOnlyList<string> Shown(PageRequest request) => request.Filter.Area switch
    {
        { Kind: AreaKind.Borough } area => [area.Value, .. UnitOf(request.Reference, area.Value), London],
        { Kind: AreaKind.Bcu } area => [area.Value, London],
        { Kind: AreaKind.London } when !request.SeesLondon => [.. request.Reader.ScopeCodes, London],
        _ => [London],
    };

    /// <summary>The areas of a page that its reader may write on: a lead on single boroughs alone.</summary>
    public static IReadOnlyList<Choice> Offered(PageRequest request)
    {
        var all = Writable(request.Reference, request.Reader);
        var area = request.Filter.Area;
        return area.Kind switch
        {
            AreaKind.Borough or AreaKind.Bcu when all.Any(choice => choice.Value == area.Value) => [.. all.Where(choice => choice.Value == area.Value)],
            AreaKind.Bcu => [.. all.Where(choice => area.ScopeCodes(request.Reference.Boroughs).Contains(choice.Value))],
            _ when request.SeesLondon => [all[0]],
            _ => all,
        };
    }

    /// <summary>Every area that a reader may write on.</summary>
    public static IReadOnlyList<Choice> Writable(ReferenceLists reference, UserScope reader)
    {
        var boroughs = reference.Boroughs.Where(borough => borough.IsMps).ToList();
        string[] wide = reader.SeesLondon ? [London, .. boroughs.Select(borough => borough.BcuName).OfType<string>().Distinct().Order(StringComparer.Ordinal)] : [];
        return
        [
            .. wide.Concat(boroughs.Select(borough => borough.Code).Where(reader.ScopeCodes.Contains))
                .Select(code => new Choice(code, Label(reference, code))),
        ];
    }

    /// <summary>The area as a heading names it.</summary>
    public static string Label(ReferenceLists reference, string code) =>
        code == London || reference.Boroughs.Any(borough => borough.Code == code) ? reference.AreaName(code) : Area.Bcu(code).Label(reference.Boroughs);

    /// <summary>The area as an address has it.</summary>
    public static Area Of(ReferenceLists reference, string code) =>
        code == London ? Area.London : reference.Boroughs.Any(borough => borough.Code == code) ? Area.Borough(code) : Area.Bcu(code);

    private static IEnumerable<string> UnitOf(ReferenceLists reference, string borough) =>
        reference.Boroughs.Where(known => known.Code == borough).Select(known => known.BcuName).OfType<string>();
}
