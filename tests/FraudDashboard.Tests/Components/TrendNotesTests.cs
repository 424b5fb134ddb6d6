using System.Security.Claims;
using Bunit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Tests.Support;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Measures;
using FraudDashboard.Web.Measures.Notes;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Security;
using FraudDashboard.Web.Ui.Charts;
using FraudDashboard.Web.Ui.Tiles;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace FraudDashboard.Tests.Components;

/// <summary>Notes on a chart: their marks, the column of its table and file, their list, and the fields of the form.</summary>
public sealed class TrendNotesTests : ComponentTest
{
    private const string Hostile = "=1+1 <script>alert(1)</script> \u202egnp.exe";

    private static readonly DateOnly First = new(2025, 9, 1);
    private static readonly MeasuredSubject Nfib = MeasuredSubject.OfMeasure(Requests.Reference.Measure("nfib"));

    [Fact]
    public void Chart_WithNotes_MarksNamesAndTablesThemAndMovesNothing()
    {
        var trend = Noted(Row(1, 3, "Training"), Row(2, 3, Hostile), Row(3, 4, "New team", "E09000007"));

        var cut = Render<TrendChart>(p => p.Add(chart => chart.Title, "No clear change").Add(chart => chart.Trend, trend));

        Assert.Equal(["1–2", "3"], cut.FindAll(".whole-label text").Select(mark => mark.TextContent));
        Assert.Equal([0, 1], new TrendPlot(trend).Notes.Select(mark => mark.Lane));
        Assert.Equal("No clear change. Notes: 1–2 on December 2025, 3 on January 2026. The table below has the figures.", cut.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Contains($"1. All London, Jo Lead, 30 Nov 2026: Training 2. All London, Jo Lead, 30 Nov 2026: {Hostile}", string.Join(' ', cut.FindAll("td.note-cell bdi").Select(note => note.TextContent)), StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("script"));
        Assert.Equal((Plain.Base!.Mean, Plain.Base.Limits, Plain.Verdict), (trend.Base!.Mean, trend.Base.Limits, trend.Verdict));
    }

    [Fact]
    public void Mark_OfALowValue_StandsAtTheHeadAndOneOutsideTheChartNowhere()
    {
        var trend = Trend.OfRates(Enumerable.Range(0, 14).Select(i => new MonthFigure(First.AddMonths(i), new(i == 3 ? 0 : 80, 100), true)));

        var marks = new TrendPlot(trend with { Notes = Of(Row(1, -5, "before"), Row(2, 3, "low"), Row(3, 4, "high"), Row(4, 30, "after")) }).Notes;

        Assert.Equal([("2", true, 0), ("3", false, 0)], marks.Select(mark => (mark.Text, mark.IsAtHead, mark.Lane)));
    }

    [Fact]
    public async Task File_HasTheNotesOfEachMonthAsText()
    {
        var trend = Noted(Row(1, 3, Hostile), Row(2, 3, "Training") with { LinkUrl = "https://example.org/a" });

        var content = TrendSheet.Of(trend, "By month").Content(TrendSheet.Rows(trend));
        var column = content.Columns.ToList().FindIndex(known => known.Header == "Notes");

        var notes = (await content.Rows.ToListAsync(Xunit.TestContext.Current.CancellationToken)).Select(row => row[column]).OfType<string>();
        Assert.Equal([$"1. All London, Jo Lead, 30 Nov 2026: {Hostile}\n2. All London, Jo Lead, 30 Nov 2026: Training https://example.org/a"], notes);
        Assert.Contains(TrendSheet.Of(Plain, "By month").Columns, known => known.Header == "Notes");
        Assert.DoesNotContain(TrendSheet.Of(Plain, "By month").OnScreen, known => known.Header == "Notes");
    }

    [Fact]
    public void List_OffersOwnNotesToTheirAuthorAndThoseOfOthersToCommandAlone()
    {
        var notes = Of(Row(1, 3, Hostile), Row(2, 4, "Theirs") with { AuthorId = "another", LinkUrl = "https://example.org/a" });

        Assert.Equal(["/measures/notes/edit?note=1&from=%2Fmeasures%2Fnfib%23notes", "https://example.org/a"], LinksOf(notes, Role.Analyst));
        Assert.Equal(3, LinksOf(notes, Role.Command).Length);
        Assert.Equal(["https://example.org/a"], LinksOf(notes, Role.Auditor));
        Assert.Contains($"1. December 2025, All London: {Hostile}", Text(List(notes, Role.Auditor)), StringComparison.Ordinal);
        Assert.Empty(List(notes, Role.Auditor).FindAll("form"));
        Assert.Single(List(notes, Role.Analyst).FindAll("form[action='/measures/notes/edit'] input[name=area][value='*']"));
    }

    [Fact]
    public void ALead_WritesOnSingleBoroughsOfTheirOwnAndSeesThoseOfLondon()
    {
        var reader = new UserScope("Lead", ["E09000007", "E09000019"]);

        Assert.Equal(["E09000007", "E09000019"], NoteAreas.Offered(Requests.Of("", reader)).Select(area => area.Value));
        Assert.Equal(["Islington"], NoteAreas.Offered(Requests.Of("?borough=E09000019", reader)).Select(area => area.Label));
        Assert.Equal(["E09000007", "E09000019", "*"], NoteAreas.Shown(Requests.Of("", reader)));
        Assert.Equal(["E09000007", "Central North", "*"], NoteAreas.Shown(Requests.Of("?borough=E09000007")));
        Assert.Equal(["Central North"], NoteAreas.Offered(Requests.Of("?bcu=Central%20North")).Select(area => area.Value));
        Assert.Equal(["*"], NoteAreas.Offered(Requests.Of("")).Select(area => area.Value));
    }

    [Theory]
    [InlineData("2026-10", "A note", "", true)]
    [InlineData("2026-10", "A note", "https://example.org/a?b=c", true)]
    [InlineData("2026-12", "A note", "", false)]
    [InlineData("", "A note", "", false)]
    [InlineData("2026-10", " \r\n ", "", false)]
    [InlineData("2026-10", "bell \u0007", "", false)]
    [InlineData("2026-10", "A note", "http://example.org", false)]
    [InlineData("2026-10", "A note", "javascript:alert(1)", false)]
    [InlineData("2026-10", "A note", "https://", false)]
    [InlineData("2026-10", "A note", "https://user@example.org/", false)]
    [InlineData("2026-10", "A note", "https://example.org/a b", false)]
    public void Request_OfEachField_IsReadOrRefusedBesideIt(string month, string text, string link, bool isRight)
    {
        var asked = NoteRequest.Read(new Dictionary<string, StringValues> { ["subject"] = "nfib", ["area"] = "*", ["month"] = month, ["text"] = text, ["link"] = link });

        Assert.Equal(isRight, !asked.Problems(NoteRequest.Months(Requests.Of().Frame.Clock), NoteAreas.Writable(Requests.Reference, UserScope.AllLondon)).Any);
    }

    [Fact]
    public void Request_TooLongOrOfAnotherArea_IsRefused()
    {
        var asked = new NoteRequest { Subject = "nfib", Area = "none", Month = "2026-10", Text = new('x', NoteRequest.LongestText + 1) };

        Assert.Equal(
            new("Choose an area that you may write about.", null, "Write the note in at most 300 characters.", null),
            asked.Problems(NoteRequest.Months(Requests.Of().Frame.Clock), NoteAreas.Writable(Requests.Reference, UserScope.AllLondon)));
    }

    private static Trend Plain { get; } = Trend.OfRates(Enumerable.Range(0, 14).Select(i => new MonthFigure(First.AddMonths(i), new(80 + i % 2, 100), true)));

    private static Trend Noted(params TrendNotesRow[] rows) => Plain with { Notes = Of(rows) };

    private static IReadOnlyList<TrendNote> Of(params TrendNotesRow[] rows) => TrendNote.Of(Requests.Reference, rows);

    private IRenderedComponent<TrendNotes> List(IReadOnlyList<TrendNote> notes, Role role)
    {
        var reader = new Reader { UserId = "jo", UserName = "Jo Lead", Role = role, Boroughs = [], SessionId = Guid.Empty };
        var state = Task.FromResult(new AuthenticationState(role == Role.Auditor ? new ClaimsPrincipal() : reader.ToPrincipal()));
        return Render<TrendNotes>(p => p.AddCascadingValue(state).Add(list => list.Request, Requests.Of()).Add(list => list.Subject, Nfib).Add(list => list.Notes, notes));
    }

    private string?[] LinksOf(IReadOnlyList<TrendNote> notes, Role role) => Links(List(notes, role));

    private static TrendNotesRow Row(long id, int month, string text, string area = "*") => new()
    {
        TrendNoteId = id,
        SubjectCode = "nfib",
        NoteAreaCode = area,
        NoteMonth = First.AddMonths(month),
        NoteText = text,
        LinkUrl = null,
        AuthorId = "jo",
        AuthorName = "Jo Lead",
        WrittenOn = new(2026, 11, 30),
        ChangedOn = null,
        RowVersion = 1,
    };
}
