using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>What a profile can compute where the source has no such column: the words after <c>derive:</c> (sql/profiles/README.md).</summary>
public static class Derivations
{
    /// <summary>The file's as-at date, where the column itself is blank or missing.</summary>
    public const string AsAt = "as_at";

    /// <summary>Yes where the source column holds something, else no.</summary>
    public const string Filled = "filled";

    /// <summary>How many characters the source column holds.</summary>
    public const string Length = "length";

    /// <summary>The district of a full postcode.</summary>
    public const string PostcodeDistrict = "postcode_district";

    /// <summary>The GSS code of a borough's name.</summary>
    public const string BoroughCode = "borough_code";

    /// <summary>True for what is computed from the column's own source, and not in its place.</summary>
    public static bool NeedsSource(string derivation) => derivation is Filled or Length or PostcodeDistrict or BoroughCode;

    /// <summary>The words that fit a column; a contract column of the same format fits too.</summary>
    public static IEnumerable<string> For(ContractColumn column)
    {
        if (column.IsDated)
        {
            yield return AsAt;
        }

        if (column.Format == ColumnFormats.YesNo)
        {
            yield return Filled;
        }

        if (column.Format.Type == ColumnType.WholeNumber)
        {
            yield return Length;
        }

        if (column.Format == ColumnFormats.PostcodeDistrict)
        {
            yield return PostcodeDistrict;
        }

        if (column.Format == ColumnFormats.PoliceBorough || column.Format == ColumnFormats.GssCode)
        {
            yield return BoroughCode;
        }
    }
}
