using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Web.Features.Imports;
using Xunit;

namespace FraudDashboard.Tests.Features.Imports;

public sealed class ColumnChoiceTests
{
    private static readonly ContractColumn Status = ExtractContracts.CrimeReports.Columns.Single(column => column.Name == "status");

    [Fact]
    public void Of_EachMapping_ParsesBack()
    {
        Assert.Equal(default, ColumnChoice.Parse(ColumnChoice.Of(null)));
        Assert.Equal(new("always on", null), ColumnChoice.Parse(ColumnChoice.Of(new() { From = ["always on"] })));
        Assert.Equal(new(null, "from"), ColumnChoice.Parse(ColumnChoice.Of(new() { Constant = "from" })));
        Assert.Equal(ColumnChoice.OwnText, ColumnChoice.Of(new() { From = ["a", "b"] }));
        Assert.Equal(ColumnChoice.OwnText, ColumnChoice.Of(new() { Derive = "as_at" }));
    }

    [Fact]
    public void Words_OfAMapping_SayHowItIsRead()
    {
        Assert.Equal("missing: the file cannot be loaded", ColumnChoice.Words(Status, null));
        Assert.Equal("", ColumnChoice.Words(Status, new() { From = ["State"] }));
        Assert.Equal("A + B; Live = open, n/k = blank; anything else = finalised", ColumnChoice.Words(Status, new()
        {
            From = ["A", "B"],
            Values = new Dictionary<string, string> { ["Live"] = "open", ["n/k"] = "" },
            Default = "finalised",
        }));
        Assert.Equal("dates as dd/MM/yyyy; reported_at where blank", ColumnChoice.Words(Status, new()
        {
            From = ["A"],
            DateFormats = ["dd/MM/yyyy"],
            Derive = "reported_at",
        }));
    }
}
