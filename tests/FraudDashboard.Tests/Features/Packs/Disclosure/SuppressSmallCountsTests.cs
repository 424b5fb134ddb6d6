using FraudDashboard.Web.Features.Packs.Disclosure;
using Xunit;

namespace FraudDashboard.Tests.Features.Packs.Disclosure;

/// <summary>What is left out of a pack, against a search through every set of counts that agrees with what is published.</summary>
public sealed class SuppressSmallCountsTests
{
    private static readonly string[] RateParts = [DisclosureTable.Numerator, DisclosureTable.Rest];

    [Fact]
    public void Run_OnManySmallTables_LeavesNoCountThatCanBeWorkedOut() => Check(1, 2500, isToldBefore: false);

    [Fact]
    public void Run_BesideWhatWasToldBefore_SaysWhichCountsCanBeWorkedOutAndLeavesNoOther() => Check(50_001, 1500, isToldBefore: true);

    [Fact]
    public void SmallCount_ThatRoundingDoesNotHide_IsLeftOutWithAnother()
    {
        var table = Rates((7, 30), (40, 30));

        Assert.Empty(SuppressSmallCounts.Run([table]));

        Assert.Equal(SuppressionReason.Small, Of(table, 0, DisclosureTable.Numerator).Reason);
        Assert.Contains(table.Cells, entry => entry.Cell.Reason == SuppressionReason.ProtectsAnother && entry.Key.AreaCode != "*0");
    }

    [Fact]
    public void FailingCount_From1To7_TakesTheCountInOrderWithItAndNotAllThatAreCounted()
    {
        var table = Rates((50, 3), (50, 4), (50, 30));

        Assert.Empty(SuppressSmallCounts.Run([table]));

        Assert.True(Of(table, 0, DisclosureTable.Numerator).IsSuppressed && Of(table, 1, DisclosureTable.Numerator).IsSuppressed);
        Assert.False(Of(table, 0, DisclosureTable.Denominator).IsSuppressed || Of(table, 1, DisclosureTable.Denominator).IsSuppressed);
        Assert.False(Of(table, 2, DisclosureTable.Numerator).IsSuppressed);
    }

    [Fact]
    public void Counts_AllLargeOrNought_AreAllPublished()
    {
        var table = Rates((50, 0), (0, 0), (50, 30), (8, 9));

        Assert.Empty(SuppressSmallCounts.Run([table]));

        Assert.DoesNotContain(table.Cells, entry => entry.Cell.IsSuppressed);
    }

    [Fact]
    public void Count_LeftOutBefore_StaysSoAndIsProtected()
    {
        var table = Rates((50, 30), (50, 30), (50, 30));
        Of(table, 0, DisclosureTable.Numerator).Suppress(SuppressionReason.LeftOutBefore);

        Assert.Empty(SuppressSmallCounts.Run([table]));

        Assert.Equal(SuppressionReason.LeftOutBefore, Of(table, 0, DisclosureTable.Numerator).Reason);
        Assert.True(new ConsistentTables([table]).CanBe(Of(table, 0, DisclosureTable.Numerator), 0, 44));
    }

    [Fact]
    public void Count_ShownBefore_HidesNothingSoAnotherIsTaken()
    {
        var table = Rates((7, 30), (40, 30));
        Of(table, 1, DisclosureTable.Numerator).IsKnown = true;
        Of(table, 1, DisclosureTable.Rest).IsKnown = true;

        Assert.Empty(SuppressSmallCounts.Run([table]));

        Assert.True(table[table.Root, DisclosureTable.Numerator].IsSuppressed);
        Assert.True(new ConsistentTables([table]).CanBe(Of(table, 0, DisclosureTable.Numerator), 0, 0));
    }

    [Fact]
    public void SmallCount_AmongCountsThatWereAllShownBefore_IsSaidToBeExposed()
    {
        var table = Rates((7, 30), (40, 30));
        foreach (var (_, cell) in table.Cells.Where(entry => !PublishedCount.IsSmall(entry.Cell.Value)))
        {
            cell.IsKnown = true;
        }

        var exposed = SuppressSmallCounts.Run([table]);

        Assert.Equal([table.KeyOf(table.Root.Parts[0], DisclosureTable.Numerator)], exposed);
    }

    [Fact]
    public void Count_OfTwoTables_IsLeftOutOfBoth()
    {
        var reports = Rates((2, 1), (40, 30), (50, 30));
        var rule = new DisclosureTable("LOSS", RandomTables.Month, reports.Root, RateParts, (area, part) =>
            part == DisclosureTable.Denominator ? reports[area, part]
            : new CountCell(part == DisclosureTable.Rest ? 0 : reports[area, DisclosureTable.Denominator].Value));

        Assert.Empty(SuppressSmallCounts.Run([reports, rule]));

        Assert.Same(Of(reports, 0, DisclosureTable.Denominator), Of(rule, 0, DisclosureTable.Denominator));
        Assert.Equal(SuppressionReason.Small, Of(rule, 0, DisclosureTable.Denominator).Reason);
        Assert.True(Of(rule, 0, DisclosureTable.Numerator).IsSuppressed);
    }

    private static void Check(int first, int count, bool isToldBefore)
    {
        List<string> found = [];
        var hidden = 0;
        for (var seed = first; seed < first + count; seed++)
        {
            var random = new RandomTables(seed);
            var table = random.One();
            if (isToldBefore)
            {
                random.MarkToldBefore(table);
            }

            var exposed = SuppressSmallCounts.Run([table]).ToHashSet();
            Assert.True(isToldBefore || exposed.Count == 0);
            var world = new ConsistentTables([table]);
            found.AddRange(table.Cells.Where(entry => !entry.Cell.IsSuppressed && PublishedCount.IsSmall(entry.Cell.Value))
                .Select(entry => $"seed {seed}: {entry.Key} is {entry.Cell.Value} and published"));
            foreach (var (key, cell) in table.Cells.Where(entry => entry.Cell is { IsSuppressed: true, IsKnown: false }))
            {
                hidden++;
                if (IsProtected(world, cell) == exposed.Contains(key))
                {
                    found.Add($"seed {seed}: {key} is {cell.Value} and {(exposed.Contains(key) ? "said to be exposed" : "can be worked out")}");
                }
            }
        }

        Assert.True(hidden > count, "Too few counts were left out to test anything.");
        Assert.True(found.Count == 0, $"{found.Count} counts:\n" + string.Join('\n', found.Take(30)));
    }

    /// <summary>A small count can be nought, a nought need not be one, a larger count is one of six or more.</summary>
    private static bool IsProtected(ConsistentTables world, CountCell cell) => cell.Value switch
    {
        0 => world.CanBe(cell, 1, long.MaxValue),
        <= PublishedCount.LargestSmall => world.CanBe(cell, 0, 0),
        var value => Enumerable.Range(0, 6).Any(fall => world.CanBe(cell, 0, value - fall) && world.CanBe(cell, value + 5 - fall, long.MaxValue)),
    };

    /// <summary>Boroughs with so many in order and so many not.</summary>
    private static DisclosureTable Rates(params (long Right, long Wrong)[] boroughs)
    {
        List<AreaNode> areas = [.. boroughs.Select((_, i) => new AreaNode("borough", $"*{i}", "", []))];
        var root = new AreaNode("london", "*", "", areas);
        long Value(AreaNode area, string part) => area == root ? areas.Sum(one => Value(one, part))
            : part == DisclosureTable.Denominator ? Value(area, DisclosureTable.Numerator) + Value(area, DisclosureTable.Rest)
            : part == DisclosureTable.Numerator ? boroughs[areas.IndexOf(area)].Right : boroughs[areas.IndexOf(area)].Wrong;
        return new("completion", RandomTables.Month, root, RateParts, (area, part) => new CountCell(Value(area, part)));
    }

    private static CountCell Of(DisclosureTable table, int area, string part) => table[table.Root.Parts[area], part];
}
