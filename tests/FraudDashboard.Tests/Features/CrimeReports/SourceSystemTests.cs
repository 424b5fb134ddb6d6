using FraudDashboard.Web.Features.CrimeReports;
using Xunit;

namespace FraudDashboard.Tests.Features.CrimeReports;

public sealed class SourceSystemTests
{
    [Theory]
    [InlineData("https://cris.example/crimes?ref={reference}", "https://cris.example/crimes?ref=6512877%2F26")]
    [InlineData("http://cris.example:8080/{reference}/summary", "http://cris.example:8080/6512877%2F26/summary")]
    [InlineData("", null)]
    public void Address_OfAReport_HasItsReferenceEscaped(string address, string? expected)
    {
        var system = new SourceSystem { RecordAddress = address };
        Assert.Null(system.Fault);
        Assert.Equal(expected, system.UrlOf("6512877/26"));
    }

    [Theory]
    [InlineData("https://cris.example/crimes")]
    [InlineData("https://{reference}.cris.example/")]
    [InlineData("https://{reference}")]
    [InlineData("https://cris.example?ref={reference}&again={reference}")]
    [InlineData("javascript:alert('{reference}')")]
    [InlineData("//cris.example/{reference}")]
    [InlineData("cris.example/{reference}")]
    public void Address_ThatCouldLeadElsewhere_IsRefused(string address) =>
        Assert.StartsWith("SourceSystem:RecordAddress is to be an address", new SourceSystem { RecordAddress = address }.Fault, StringComparison.Ordinal);
}
