using System.Text;
using FraudDashboard.BrowserTests.Support;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Ingestion.Profiles;
using Microsoft.Playwright;
using Xunit;

namespace FraudDashboard.BrowserTests.Journeys;

/// <summary>An analyst maps the export of another system, saves the profile and loads the file through it.</summary>
public sealed class MappingTests(Sites sites, PostgresFixture postgres) : IClassFixture<Sites>
{
    private const string FileName = "case list 2026-11-02.csv";

    private const string Cases = """
        Case Number,Reported Date,Date Recorded,Case Status,District,Offence Text,Last Updated,Officer
        C-1,01/10/2026 09:00,01/10/2026 10:00,Open,Camden,NFIB3A,02/10/2026,Smith
        C-2,02/10/2026,02/10/2026,Closed,Hackney,nonsense,03/10/2026,Jones
        ,03/10/2026,03/10/2026,Open,Camden,NFIB3A,04/10/2026,Jones
        """;

    [Theory]
    [InlineData("light", 1440, 900)]
    [InlineData("dark", 390, 844)]
    public async Task File_WithOtherNames_IsMappedSavedAndLoaded(string theme, int width, int height)
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var site = await RunningSite.StartAsync(database);
        await using var visit = await Visit.StartAsync(sites, site, theme, width, height);
        await visit.OpenAsync("/imports/mapping");
        await visit.Page.WaitForFunctionAsync("() => '_blazorInputFileNextFileId' in document.querySelector('#mapped input')");
        await visit.Page.SetInputFilesAsync("#mapped input", File());
        var text = visit.Page.Locator("textarea");
        await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("crime_ref"));
        Assert.Empty(await Axe.FindingsAsync(visit.Page));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Choose("source").SelectOptionAsync("always victim_care");
        await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("constant: victim_care"));
        await visit.Page.GetByText("further columns that nothing is read into").ClickAsync();
        await Choose("owner_team").SelectOptionAsync("from Officer");
        await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("owner_team: Officer"));
        // The list that takes the place of the one chosen from shows its own choice.
        await Assertions.Expect(Choose("outcome_code")).ToHaveValueAsync("");
        await Assertions.Expect(visit.Page.Locator("tr").Filter(new() { HasText = "offence_code" })).ToContainTextAsync("1 word not read: see Values");
        Assert.Equal(0, await visit.OverflowAsync());
        await GoToAsync(visit, "Values");
        await visit.Page.GetByLabel("nonsense in offence_code means").SelectOptionAsync("=NFIB1D");
        await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("nonsense: NFIB1D"));
        Assert.Empty(await Axe.FindingsAsync(visit.Page));

        await visit.Page.GetByText("The profile as text").ClickAsync();
        await text.FillAsync(Profile);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the first rows" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h2").Filter(new() { HasText = "The first 3 rows" })).ToContainTextAsync("1 rejected");
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        Assert.Equal(0, await visit.OverflowAsync());
        await GoToAsync(visit, "Save");
        await visit.Page.Locator("form input[type=text]").FillAsync("the list of the case system");
        // What is typed stays when a person goes back a step.
        await GoToAsync(visit, "Preview");
        await GoToAsync(visit, "Save");
        await Assertions.Expect(visit.Page.Locator("form input[type=text]")).ToHaveValueAsync("the list of the case system");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Saved as case-list, version 1.");
        await Assertions.Expect(visit.Page.Locator("tbody")).ToContainTextAsync(["case-list"]);

        await visit.OpenAsync("/imports");
        await visit.Page.WaitForFunctionAsync("() => '_blazorInputFileNextFileId' in document.querySelector('#extracts input')");
        await visit.Page.SetInputFilesAsync("#extracts input", File());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Load" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".file-report")).ToContainTextAsync("3 read = 2 inserted");
        Assert.Equal("C-1 E09000007", await Sql.TextAsync(database.Loader, "select crime_ref || ' ' || owning_borough_code from core.crime_report where crime_ref = 'C-1'"));
        Assert.Equal("the list of the case system", await Sql.TextAsync(database.Auditor, "select purpose from audit.event where action_code = 'profile_saved'"));
        Assert.Empty(visit.Errors);

        await visit.OpenAsync("/imports/mapping");
        await visit.Page.WaitForFunctionAsync("() => '_blazorInputFileNextFileId' in document.querySelector('#mapped input')");
        await visit.Page.SetInputFilesAsync("#mapped input", File());
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("read already, through the profile case-list, version 1");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Retire", Exact = true }).ClickAsync();
        await visit.Page.GetByLabel("Why is case-list retired?").FillAsync("another list takes its place");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Retire it" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("1 load of 3 rows that it read stays as it is: no figure moves.");
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, retire case-list" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("case-list is retired");
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        Assert.Equal(0, await visit.OverflowAsync());
        Assert.Empty(visit.Errors);

        ILocator Choose(string column) => visit.Page.GetByLabel($"{column} is read from");
    }

    [Fact]
    public async Task File_WithTitleTotalAndTime_IsPutRightByKeyboard()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/imports/mapping");
        await visit.Page.WaitForFunctionAsync("() => '_blazorInputFileNextFileId' in document.querySelector('#mapped input')");
        await visit.Page.SetInputFilesAsync("#mapped input", new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(List) });
        var text = visit.Page.Locator("textarea");

        // The title is passed over; the total is left out until a person says that it is a record.
        await Assertions.Expect(visit.Page.GetByLabel("Lines above the header")).ToHaveValueAsync("1");
        var total = visit.Page.GetByLabel("Leave out line 5: it begins with “Total”");
        await Assertions.Expect(total).ToBeCheckedAsync();
        await total.PressAsync("Space");
        await Assertions.Expect(text).Not.ToHaveValueAsync(new System.Text.RegularExpressions.Regex("first_cell"));

        var columns = visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Columns" });
        await columns.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(columns).ToBeFocusedAsync();
        Assert.NotEqual("none", await columns.EvaluateAsync<string>("tab => getComputedStyle(tab).outlineStyle"));
        await visit.Page.Keyboard.PressAsync("Enter");

        // Each column says what it means, the time is joined, and a column that is not read can be given a meaning.
        await Assertions.Expect(visit.Page.Locator("tr").Filter(new() { HasText = "owner_team" })).ToContainTextAsync("The team that has the report.");
        await Assertions.Expect(visit.Page.GetByLabel("The time of reported_at is read from")).ToHaveValueAsync("Time Reported");
        await visit.Page.GetByLabel("Weight is read as").SelectOptionAsync("loss_amount");
        await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("loss_amount: Weight"));
        await visit.Page.GetByLabel("The time of reported_at is read from").SelectOptionAsync("");
        await Assertions.Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("reported_at: Date Reported"));
        Assert.Empty(await Axe.FindingsAsync(visit.Page));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Profile_Retired_LeavesTheNextOneShut()
    {
        var database = await postgres.CreateDatabaseAsync();
        var profiles = new SavedProfiles(database.Loader);
        await profiles.SaveAsync(Profile, "a test", "a.user", "A User", TestContext.Current.CancellationToken);
        await profiles.SaveAsync(
            Profile.Replace("name: case-list", "name: other-list", StringComparison.Ordinal).Replace("[Case Number, Reported Date]", "[Case Number, District]", StringComparison.Ordinal),
            "a test", "a.user", "A User", TestContext.Current.CancellationToken);
        await using var site = await RunningSite.StartAsync(database);
        await using var visit = await Visit.StartAsync(sites, site);
        await visit.OpenAsync("/imports/mapping");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Retire", Exact = true }).First.ClickAsync();
        await visit.Page.GetByLabel("Why is").First.FillAsync("another list takes its place");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Retire it" }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, retire" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("is retired");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Retire", Exact = true })).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("table [popover]:popover-open")).ToHaveCountAsync(0);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Profile_ThatIsNotInOrder_SaysWhatAndWhere()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/imports/mapping");
        await visit.Page.WaitForFunctionAsync("() => '_blazorInputFileNextFileId' in document.querySelector('#mapped input')");
        await visit.Page.SetInputFilesAsync("#mapped input", File());
        await Assertions.Expect(visit.Page.Locator("textarea")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("crime_ref"));

        await visit.Page.GetByText("The profile as text").ClickAsync();
        await visit.Page.Locator("textarea").FillAsync(Profile.Replace("crime_reports", "cases", StringComparison.Ordinal));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the first rows" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".problem")).ToContainTextAsync("is no kind of extract");
    }

    [Fact]
    public async Task Profile_FromAFile_IsTakenAndShowsTheRowsOfTheNextFile()
    {
        await using var visit = await Visit.StartAsync(sites, sites.Loaded);
        await visit.OpenAsync("/imports/mapping");
        await visit.Page.WaitForFunctionAsync("() => '_blazorInputFileNextFileId' in document.querySelector('#mapped input')");

        await visit.Page.SetInputFilesAsync("#mapped input", new FilePayload { Name = "mine.yaml", MimeType = "text/yaml", Buffer = Encoding.UTF8.GetBytes(Profile) });
        await Assertions.Expect(visit.Page.Locator("textarea")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("case-list"));
        await visit.Page.SetInputFilesAsync("#mapped input", File());

        await Assertions.Expect(visit.Page.Locator("h2").Filter(new() { HasText = "The first 3 rows" })).ToContainTextAsync("1 rejected");
        Assert.Empty(visit.Errors);
    }

    private const string List = "The City\nCrime No,Date Reported,Time Reported,Officer Team,Weight\nA1,13/10/2026,0930,North,12\nA2,14/10/2026,1430,North,15\nTotal,,,,27\n";

    private static Task GoToAsync(Visit visit, string step) => visit.Page.GetByRole(AriaRole.Tab, new() { Name = step }).ClickAsync();

    private const string Profile = """
        name: case-list
        kind: crime_reports
        version: 1
        recognise:
          columns: [Case Number, Reported Date]
        columns:
          crime_ref: Case Number
          source: { constant: other }
          status: { from: Case Status, values: { closed: finalised } }
          reported_at: Reported Date
          recorded_at: Date Recorded
          source_updated_at: Last Updated
          owning_borough_code: { from: District, derive: borough_code }
          offence_code: Offence Text
        """;

    private static FilePayload File() => new() { Name = FileName, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Cases) };
}
