using FraudDashboard.Web.Features.CrimeReports;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>A filter of the list of reports, and the number that a page shows in front of it.</summary>
/// <param name="Filter">What the link behind the number asks for.</param>
/// <param name="Number">Where the number stands; null for filters that no figure is made of (status, age).</param>
internal sealed record RandomFigure(PageFilter Filter, ShownNumber? Number)
{
    private static readonly string[] GapOnly = ["gap"];

    private static readonly string[] VerdictsOfNfib =
        ["not_sent", "awaiting", "rejected", "too_few", "too_many", "mismatch", "late", "accurate"];

    private static readonly string[] VerdictsOfOutcomes =
        ["not_returned", "awaiting", "rejected", "no_suspect_details", "differs", "late", "accurate"];

    public static RandomFigure Next(Random random, FilterLists lists, IReadOnlyList<string> commonOffences)
    {
        var held = new PageFilter
        {
            Period = PeriodOf(random, lists),
            Area = AreaOf(random, lists),
            Offence = random.Next(3) == 0 ? Pick(random, commonOffences) : null,
        };
        var figure = OfKind(random, held, lists);
        // The same number of one team, or of the reports that none owns: over all months of London, so that there are some.
        return figure.Number is null || random.Next(5) > 0 ? figure : figure with
        {
            Filter = figure.Filter with { Team = Pick(random, [.. lists.Teams, FilterWords.None]), Area = Area.London, Offence = null, Period = Period.All },
        };
    }

    private static RandomFigure OfKind(Random random, PageFilter held, FilterLists lists)
    {
        return random.Next(6) switch
        {
            0 or 1 => Measure(random, held),
            2 => Rule(random, held, lists),
            3 => Field(random, held),
            4 => Tab(random, held),
            _ => Worklist(random, held, lists),
        };
    }

    private static RandomFigure Measure(Random random, PageFilter held)
    {
        var (code, verdicts) = random.Next(4) switch
        {
            0 => ("completion", GapOnly),
            1 => ("recorded_24h", GapOnly),
            2 => ("nfib", VerdictsOfNfib),
            _ => ("outcomes", VerdictsOfOutcomes),
        };
        var part = random.Next(4) switch
        {
            0 => "numerator",
            1 => "denominator",
            2 => "failing",
            _ => Pick(random, verdicts),
        };
        ShownNumber number = part switch
        {
            "numerator" or "denominator" or "gap" or "failing" => new MeasureNumber(code, part),
            _ => new TallyNumber(code == "nfib" ? "NFIB" : "OUTCOMES", [part]),
        };
        return new(held.ForList(code, part), number);
    }

    private static RandomFigure Rule(Random random, PageFilter held, FilterLists lists)
    {
        var rule = Pick(random, lists.Rules).Value;
        var filter = held with { Rule = rule };
        return random.Next(4) switch
        {
            0 => new(filter with { Part = "numerator" }, new TallyNumber(rule, ["satisfied"])),
            1 => new(filter with { Part = "denominator" }, new TallyNumber(rule, null)),
            2 => new(filter with { Part = "gap" }, new TallyNumber(rule, null, Without: "satisfied")),
            _ => Reason(filter, rule, Pick(random, FilterWords.Whys).Value),
        };
    }

    private static RandomFigure Reason(PageFilter filter, string rule, string why) =>
        new(filter with { Why = why }, new TallyNumber(rule, [why]));

    private static RandomFigure Field(Random random, PageFilter held)
    {
        var field = Pick(random, FilterWords.Fields).Value;
        var filter = held with { Field = field };
        var subject = "FIELD-" + field;
        var draw = random.Next(4);
        if (draw == 0)
        {
            return new(filter, new TallyNumber(subject, null, Without: "not_recorded"));
        }

        var agreement = Pick(random, FilterWords.Agreements).Value;
        return draw < 3 ? new(filter with { Part = "failing" }, new TallyNumber(subject, ["differ", "missing_at_nfib", "missing_in_force"]))
            : new(filter with { Agreement = agreement }, new TallyNumber(subject, [agreement]));
    }

    private static RandomFigure Tab(Random random, PageFilter held)
    {
        var tab = Pick(random, FilterWords.Tabs);
        return new(held with { Tab = tab }, new TallyNumber("WORKLIST", [tab.Replace('-', '_')]));
    }

    // What the filters of the worklist add: no figure stands in front, but count, list and file still agree.
    private static RandomFigure Worklist(Random random, PageFilter held, FilterLists lists)
    {
        var filter = random.Next(2) == 0 ? held with { Tab = Pick(random, FilterWords.Tabs) } : held with { Rule = Pick(random, lists.Rules).Value };
        var sorts = CrimeReportOrders.Of(filter).ToList();
        return new(
            filter with
            {
                Offence = null,
                Team = random.Next(2) == 0 ? Pick(random, lists.Teams) : null,
                Status = random.Next(3) == 0 ? Pick(random, FilterWords.Statuses).Value : null,
                Age = random.Next(3) == 0 ? Pick(random, FilterWords.Ages).Value : null,
                Sort = random.Next(2) == 0 ? Pick(random, sorts).Value : null,
            },
            null);
    }

    private static Period PeriodOf(Random random, FilterLists lists)
    {
        var month = Pick(random, lists.Months.ToList());
        return random.Next(10) switch
        {
            < 3 => Period.Month(month),
            3 => Period.Last12Months,
            4 or 5 => Period.Quarter(month),
            6 => Period.YearToDate,
            7 => Period.Last12Months,
            8 => Period.All,
            _ => Period.PageDefault,
        };
    }

    private static Area AreaOf(Random random, FilterLists lists) => random.Next(10) switch
    {
        < 3 => Area.London,
        < 6 => Area.Bcu(Pick(random, lists.Bcus.ToList())),
        < 9 => Area.Borough(Pick(random, lists.MpsBoroughs.ToList()).Code),
        _ => Area.NotAllocated,
    };

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}

/// <summary>Where a number comes from.</summary>
internal abstract record ShownNumber;

/// <summary>Numerator, denominator or what is between them, of a headline measure.</summary>
internal sealed record MeasureNumber(string Code, string Part) : ShownNumber;

/// <summary>Some results of a subject of the tallies; null is all of them.</summary>
internal sealed record TallyNumber(string Subject, IReadOnlyList<string>? Results, string? Without = null) : ShownNumber;
