using FraudDashboard.Web.Requests;

namespace FraudDashboard.Tests.Support;

/// <summary>The 32 boroughs and the City, as the screens know them, and lists for a filter.</summary>
internal static class London
{
    public static readonly IReadOnlyList<BoroughRef> Boroughs =
    [
        new("E09000001", "City of London", "CITY", null, false, 4, 3),
        new("E09000002", "Barking and Dagenham", "BAR", "East", true, 7, 3),
        new("E09000003", "Barnet", "BNT", "North West", true, 3, 1),
        new("E09000004", "Bexley", "BEX", "South East", true, 7, 4),
        new("E09000005", "Brent", "BRE", "North West", true, 2, 2),
        new("E09000006", "Bromley", "BRO", "South", true, 5, 5),
        new("E09000007", "Camden", "CAM", "Central North", true, 3, 2),
        new("E09000008", "Croydon", "CRO", "South", true, 4, 5),
        new("E09000009", "Ealing", "EAL", "West", true, 1, 2),
        new("E09000010", "Enfield", "ENF", "North", true, 4, 0),
        new("E09000011", "Greenwich", "GRN", "South East", true, 6, 4),
        new("E09000012", "Hackney", "HCK", "Central East", true, 5, 2),
        new("E09000013", "Hammersmith and Fulham", "H&F", "Central West", true, 1, 3),
        new("E09000014", "Haringey", "HGY", "North", true, 4, 1),
        new("E09000015", "Harrow", "HRW", "North West", true, 2, 1),
        new("E09000016", "Havering", "HAV", "East", true, 7, 2),
        new("E09000017", "Hillingdon", "HIL", "West", true, 0, 2),
        new("E09000018", "Hounslow", "HOU", "West", true, 0, 3),
        new("E09000019", "Islington", "ISL", "Central North", true, 4, 2),
        new("E09000020", "Kensington and Chelsea", "K&C", "Central West", true, 2, 3),
        new("E09000021", "Kingston upon Thames", "KIN", "South West", true, 2, 5),
        new("E09000022", "Lambeth", "LAM", "Central South", true, 3, 4),
        new("E09000023", "Lewisham", "LEW", "South East", true, 5, 4),
        new("E09000024", "Merton", "MER", "South West", true, 3, 5),
        new("E09000025", "Newham", "NEW", "North East", true, 6, 3),
        new("E09000026", "Redbridge", "RED", "East", true, 6, 2),
        new("E09000027", "Richmond upon Thames", "RIC", "South West", true, 1, 4),
        new("E09000028", "Southwark", "SWK", "Central South", true, 4, 4),
        new("E09000029", "Sutton", "SUT", "South", true, 3, 6),
        new("E09000030", "Tower Hamlets", "TOW", "Central East", true, 5, 3),
        new("E09000031", "Waltham Forest", "WAL", "North East", true, 5, 1),
        new("E09000032", "Wandsworth", "WAN", "South West", true, 2, 4),
        new("E09000033", "Westminster", "WST", "Central West", true, 3, 3),
    ];

    public static readonly FilterLists Lists = new()
    {
        FirstMonth = new(2024, 11, 1),
        LastMonth = new(2026, 11, 1),
        Boroughs = Boroughs,
        Offences =
        [
            new("NFIB1A", "“419” Advance Fee Fraud", "Advance Fee Payments"),
            new("NFIB3A", "Online Shopping and Auctions", "Consumer and Retail Fraud"),
            new("NFIB52C", "Hacking: Social Media and Email", "Computer Misuse Crime"),
        ],
        Rules = [new("NEEDS-ASSESSMENT", "Victim needs assessment"), new("SUSPECT-STATUS", "Suspect status")],
        Teams = ["Fraud desk", "CID North", "R&D / “Nord”"],
    };
}
