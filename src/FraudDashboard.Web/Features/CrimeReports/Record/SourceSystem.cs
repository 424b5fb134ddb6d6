namespace FraudDashboard.Web.Features.CrimeReports;

/// <summary>The part of the configuration named SourceSystem: where the force's own system shows a crime report.</summary>
public sealed record SourceSystem
{
    public const string Section = "SourceSystem";

    private const string Place = "{reference}";

    /// <summary>An address with {reference} in place of the crime reference; empty where reports have no page of their own there.</summary>
    public string RecordAddress { get; init; } = "";

    /// <summary>What is wrong with the address, as a sentence; null where it is empty or good.</summary>
    public string? Fault => RecordAddress.Length == 0 || IsAddress(RecordAddress) ? null
        : $"{Section}:RecordAddress is to be an address that begins with https:// or http:// and has {Place} once, after the name of the host.";

    /// <summary>The page of one report there; null where no address is set.</summary>
    public string? UrlOf(string crimeRef) =>
        RecordAddress.Length == 0 ? null : RecordAddress.Replace(Place, Uri.EscapeDataString(crimeRef), StringComparison.Ordinal);

    // With the place in the name of the host, a reference would choose where the link leads.
    private static bool IsAddress(string text) =>
        text.Split(Place) is [var before, _]
        && Uri.TryCreate(before, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && before.IndexOf('/', address.Scheme.Length + "://".Length) > 0;
}
