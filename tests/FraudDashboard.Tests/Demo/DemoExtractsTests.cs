using System.Text.RegularExpressions;
using FraudDashboard.Ingestion.Demo;
using Xunit;

namespace FraudDashboard.Tests.Demo;

public sealed partial class DemoExtractsTests
{
    private static readonly string[] Placeholders = ["n/k", "tbc", "test", "N/A", "-", "xxx", "not known"];

    public static TheoryData<string, string> Headers => new()
    {
        {
            "crime_reports",
            "crime_ref,source,status,reported_at,recorded_at,source_updated_at,owning_borough_code,call_for_service_ground,crime_confirmed,offence_code,offence_count,victim_type,victim_age,victim_contact_recorded,victim_postcode_district,victim_borough_code,vulnerability_assessed,vulnerable,needs_assessed_at,protect_advice_at,allocated_at,investigation_plan_at,last_victim_update_at,last_supervisor_review_at,loss_amount,payment_details_recorded,online_flag,enabler,mo_length,suspect_status,owner_team,outcome_code,outcome_at,cancellation_code"
        },
        { "nfib_submissions", "submission_ref,crime_ref,submitted_at,status,source_updated_at,nfib_ref,rejection_reason,offence_code,victim_type,online_flag,loss_amount,victim_borough_code" },
        { "nfib_outcomes", "outcome_ref,crime_ref,returned_at,status,source_updated_at,nfib_ref,outcome_code,suspect_details" },
        { "nfib_disseminations", "nfib_ref,disseminated_at,kind,source_updated_at,owning_borough_code,offence_code,loss_amount,crime_ref,decision,decision_at" },
        { "victim_care_referrals", "referral_ref,received_at,priority,source_updated_at,nfib_ref,victim_borough_code,allocated_borough_code,allocated_team,allocated_at,vulnerable,first_contact_at,closed_at,victim_age,victim_type,offence_code,loss_amount" },
        { "training", "borough_code,team,course_code,as_at_on,headcount,completed,source_updated_at" },
    };

    // Words of the contract, then the deliberate wrong ones (of gaps, and of rows that the loader must reject).
    public static TheoryData<string, string, string, string> Words => new()
    {
        { "crime_reports", "source", "call_for_service nfib_dissemination victim_care other", "walk-up" },
        { "crime_reports", "status", "open finalised cancelled", "" },
        { "crime_reports", "call_for_service_ground", "offender_arrested in_progress local_suspect", "walk_in fax" },
        { "crime_reports", "victim_type", "individual organisation", "company elderly" },
        { "crime_reports", "enabler", "phone email post in_person social_media online_sale website app other", "fax|text message" },
        { "crime_reports", "suspect_status", "identified described unknown", "known nominal|see notes" },
        { "crime_reports", "online_flag", "Y N", "maybe|2|ask OIC" },
        { "crime_reports", "cancellation_code", "C1 C2 C3 C4", "" },
        { "nfib_submissions", "status", "accepted rejected pending", "soon" },
        { "nfib_outcomes", "status", "accepted rejected pending", "soon" },
        { "nfib_outcomes", "suspect_details", "Y N", "" },
        { "nfib_disseminations", "kind", "enforcement victim_care intelligence", "information" },
        { "nfib_disseminations", "decision", "accepted declined", "" },
        { "victim_care_referrals", "priority", "immediate standard", "urgent-ish" },
    };

    [Fact]
    public void Files_SameSeed_SameBytes()
    {
        using var first = new ExtractFolder(400);
        using var second = new ExtractFolder(400);
        Assert.Equal(first.Hash(), second.Hash());
    }

    // A hash written down on one machine: another machine, or a change of the generator, must show.
    [Fact]
    public void Files_SeedOne_BytesAsWrittenDown()
    {
        using var folder = new ExtractFolder(400);
        Assert.Equal("2AA7B5C464ED2EE9", folder.Hash()[..16]);
    }

    [Fact]
    public void Files_OtherSeed_OtherBytes()
    {
        using var first = new ExtractFolder(400);
        using var second = new ExtractFolder(400, seed: 2);
        Assert.Empty(first.Hashes().Intersect(second.Hashes()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Files_FewReports_SixWithHeaders(int reports)
    {
        using var folder = new ExtractFolder(reports);
        Assert.Equal(6, folder.Files.Count);
        Assert.Equal(reports, folder.Read("crime_reports").All.Count);
        Assert.Equal(1792, folder.Read("training").Whole.Select(row => string.Join('|', row[..4])).Distinct().Count(row => !row.Contains("2027") && !Spoilt().IsMatch(row)));
    }

    [Theory]
    [InlineData(2024, 2, 29)]
    [InlineData(2026, 3, 1)]
    [InlineData(2026, 1, 31)]
    public void Reports_AnyAsAtDate_SpanTwentyFiveMonths(int year, int month, int day)
    {
        var asAt = new DateOnly(year, month, day);
        using var folder = new ExtractFolder(2000, asAt: asAt);
        var recorded = folder.Read("crime_reports").Values("recorded_at").Where(text => text.Length == 19)
            .Select(text => DateOnly.ParseExact(text[..10], "yyyy-MM-dd")).Where(date => date < asAt.AddDays(40)).ToList();
        Assert.True(recorded.Max() <= asAt);
        Assert.Equal(25, recorded.Select(date => (date.Year, date.Month)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void Header_EachKind_IsTheContract(string kind, string expected)
    {
        using var folder = new ExtractFolder(0);
        Assert.Equal(expected, string.Join(',', folder.Read(kind).Header));
        Assert.Contains($"{kind}_2026-11-24.csv", folder.Files.Select(Path.GetFileName));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Values_ClosedList_AllowedOrDeliberate(string kind, string column, string allowed, string deliberate)
    {
        using var folder = new ExtractFolder(6000);
        string[] known = ["", .. allowed.Split(' '), .. deliberate.Split('|', ' '), .. deliberate.Split('|'), .. Placeholders];
        var values = folder.Read(kind).Values(column).ToHashSet();
        Assert.Empty(values.Except(known));
        Assert.Empty(allowed.Split(' ').Except(values));
    }

    [Fact]
    public void Teams_OfTheDemo_AreNamesThatAForceWrites()
    {
        using var folder = new ExtractFolder(6000);
        var teams = folder.Read("crime_reports").Values("owner_team").Where(team => team.Length > 0).Distinct().ToList();
        Assert.Contains("O'Neill's team", teams);
        Assert.Contains("Fraud desk, late turn", teams);
        Assert.All(teams, team => Assert.Matches(@"^[\p{Lu}][^\p{C}<>|=@+]{2,59}$", team));
        Assert.All(folder.Read("nfib_submissions").Values("rejection_reason").Where(reason => reason.Length > 0), reason => Assert.Matches(@"^\p{Lu}[^\p{C}<>|=@+]+$", reason));
    }

    [Fact]
    public void Keys_Reports_SomeAreDigitsWithLeadingZeros()
    {
        using var folder = new ExtractFolder(2000);
        var keys = folder.Read("crime_reports").Values("crime_ref").ToList();
        Assert.InRange(keys.Count(key => Digits().IsMatch(key)), 20, 70);
        Assert.True(keys.Count(key => Usual().IsMatch(key)) > 1900);
    }

    [Fact]
    public void Boroughs_EachSeed_ThreeWorseAndThreeBetter()
    {
        var extracts = new DemoExtracts(0, 5, ExtractFolder.AsAt);
        Assert.Equal(6, extracts.WorseBoroughs.Concat(extracts.BetterBoroughs).Distinct().Count());
        Assert.Equal(3, extracts.WorseBoroughs.Count);
    }

    [GeneratedRegex("COURSE-X|n/k|see note")]
    private static partial Regex Spoilt();

    [GeneratedRegex(@"^00\d{8}$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\d\d/\d{7}/\d\d$")]
    private static partial Regex Usual();
}
