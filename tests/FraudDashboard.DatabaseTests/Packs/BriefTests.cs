using System.Text.RegularExpressions;
using FraudDashboard.Database.Sessions;
using FraudDashboard.DatabaseTests.Support;
using FraudDashboard.Web.Features.Packs;
using FraudDashboard.Web.Features.Packs.Briefs;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FraudDashboard.DatabaseTests.Packs;

/// <summary>The brief of a frozen month: what it says is what its pack has.</summary>
[Collection(nameof(BriefStores))]
public sealed class BriefTests(BriefStores stores)
{
    private const string London = "london:*";
    private const string Camden = "borough:E09000007";

    private static readonly string[] Stores = ["sample", "demo"];
    private static readonly string[] Areas = [London, "bcu:Central North", Camden];

    public static TheoryData<string, string, PackProfile> Briefs => new(
        from store in Stores
        from area in Areas
        from profile in Enum.GetValues<PackProfile>()
        select (store, area, profile));

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Number_OfABrief_IsAFigureOfItsPack(string store, string area, PackProfile profile)
    {
        var pack = stores.ContentsOf(store);
        var scope = BriefStores.AreaOf(pack, area);

        var document = PackBrief.Of(pack, scope, profile, []);

        Assert.Empty(new BriefNumbers(pack, scope, profile).Unknown(document));
        Assert.Equal(["summary", "measures", "why", "where", "last_time", "revisions"], document.Sections.Select(section => section.Code));
        Assert.InRange(document.Sections[0].Bullets.Count, 1, 5);
        Assert.Equal(profile == PackProfile.Internal, document.Warning is not null);
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("demo")]
    public void Number_ThatIsNoFigureOfThePack_IsFoundInEverySentenceAndRow(string store)
    {
        var pack = stores.ContentsOf(store);
        var scope = BriefStores.AreaOf(pack, London);
        var numbers = new BriefNumbers(pack, scope, PackProfile.Publication);
        var document = PackBrief.Of(pack, scope, PackProfile.Publication, []);
        var figures = new Regex(@"\d+\.\d(?=\u00a0%)|[\d,]+(?=.of.[\d,]+)|(?<=\()[\d,]+(?=\))");

        var found = 0;
        foreach (var text in BriefNumbers.Texts(document))
        {
            foreach (var figure in figures.Matches(text).Cast<Match>())
            {
                var wrong = text[..figure.Index] + (figure.Value.Contains('.', StringComparison.Ordinal) ? "12.3" : "4,321") + text[(figure.Index + figure.Length)..];
                Assert.NotEmpty(numbers.Unknown(new("", [], [new("x", "") { Paragraphs = [wrong] }], [])));
                found++;
            }
        }

        Assert.True(found > 30, $"{found} figures");
        Assert.NotEmpty(numbers.Unknown(document with { Lines = ["In 17 boroughs"] }));
    }

    [Fact]
    public void Brief_OfAPackWithoutOneBefore_SaysThatThereIsNone()
    {
        var pack = stores.ContentsOf("sample");

        var document = PackBrief.Of(pack with { LastPack = null, LastCounts = null, LastWords = new Dictionary<(string, string, string, string), string>() }, BriefStores.AreaOf(pack, London), PackProfile.Publication, []);

        Assert.All(document.Sections.Where(section => section.Code is "last_time" or "revisions"), section =>
        {
            Assert.Equal(["There is no pack of August 2026 to compare with."], section.Paragraphs);
            Assert.Null(section.Table);
        });
    }

    [Fact]
    public async Task Brief_OfABorough_IsTheSameToItsLeadAsToCommand()
    {
        var pack = stores.ContentsOf("demo");
        var lead = await stores.Demo.SignInAsync(new UserScope("Lead", ["E09000007"]) { UserId = "lead" });

        var own = await BriefStores.ReadAsync(stores.Demo, stores.Demo.Web, lead, (session, request, _) => BriefData.ReadAsync(
            session, request, BriefStores.September, BriefData.AreaOf(request), PackProfile.Publication, TestContext.Current.CancellationToken));

        Assert.Equal(Camden, own.AreaValue);
        Assert.Equivalent(PackBrief.Of(pack, BriefStores.AreaOf(pack, Camden), PackProfile.Publication, []), own.Document, strict: true);
    }

    [Fact]
    public async Task File_OfABrief_HasTheSameBytesEachTimeAndIsKnownUntilAWordIsChanged()
    {
        using var folder = new TemporaryFolder();
        var (first, again) = (Path.Combine(folder.Path, "first.docx"), Path.Combine(folder.Path, "again.docx"));
        await using var services = SamplePacks.Services(stores.Demo with { Web = stores.Demo.Loader });
        var make = services.GetRequiredService<MakeBrief>();
        var staff = UserScope.AllLondon with { UserName = "Staff" };
        var order = new PackOrder(BriefStores.September, (await make.FindAreaAsync("camden", staff, TestContext.Current.CancellationToken))!, PackProfile.Publication, "a test");

        await make.WriteAsync(order, staff, first, TestContext.Current.CancellationToken);
        await make.WriteAsync(order, staff, again, TestContext.Current.CancellationToken);
        var issued = await PackFilesTests.VerifyAsync(stores.Demo, first);
        using (var package = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(again, isEditable: true))
        {
            package.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().First().Text += "!";
        }

        var changed = await PackFilesTests.VerifyAsync(stores.Demo, again);

        Assert.Equal(Camden, order.Area);
        Assert.True(issued.IsAsIssued);
        Assert.Equal("first.docx is as it was issued: all that it says is what fraud-brief_2026-09_Camden_asat-2026-11-02.docx says.", issued.Lines[0]);
        Assert.False(changed.IsAsIssued);
        await make.WriteAsync(order, staff, again, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(again, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => make.WriteAsync(order with { PackId = 99 }, staff, first, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => make.WriteAsync(order with { Area = "none:none" }, staff, first, TestContext.Current.CancellationToken));
        Assert.Equal(3L, await Sql.ScalarAsync(stores.Demo.Auditor, "select count(*) from audit.event where action_code = 'pack_downloaded' and subject = '/packs/brief' and purpose = 'a test'"));
    }
}
