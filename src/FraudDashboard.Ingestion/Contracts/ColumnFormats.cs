using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Contracts;

/// <summary>The formats of the contract: for each the type that is stored, what a value must be, and how it is read.</summary>
internal static class ColumnFormats
{
    public static readonly ColumnFormat Key = new(
        ColumnType.Text,
        $"up to {TextReaders.KeyLength} letters, digits, full stops, / - or _",
        (text, _) => TextReaders.Key(text))
    {
        TakesAnyText = true,
        IsReference = true,
    };

    public static readonly ColumnFormat NfibRef = new(
        ColumnType.Text, "NFRC and the digits of a reference", TextReaders.NfibRef) { IsReference = true };

    public static readonly ColumnFormat Timestamp = new(
        ColumnType.Timestamp,
        $"a date and time such as 2026-10-31 14:05 or 31/10/2026 14:05, from {WallTime.FirstYear} on",
        (text, _) => NumberReaders.Timestamp(text));

    public static readonly ColumnFormat Date = new(
        ColumnType.Date, $"a date such as 2026-10-31 or 31/10/2026, from {WallTime.FirstYear} on", (text, _) => NumberReaders.Date(text));

    public static readonly ColumnFormat YesNo = new(
        ColumnType.Boolean, "yes or no", (text, _) => NumberReaders.YesNo(text)) { IsOfWords = true };

    public static readonly ColumnFormat Money = new(
        ColumnType.Pence, "an amount in pounds such as 1,250.00", (text, _) => NumberReaders.Money(text));

    public static readonly ColumnFormat OffenceCode = new(
        ColumnType.Text, "an NFIB offence code", TextReaders.OffenceCode) { IsOfWords = true };

    public static readonly ColumnFormat OutcomeCode = new(
        ColumnType.Text, "an outcome code", (text, lists) => TextReaders.Code(text, lists.OutcomeCodes)) { IsOfWords = true };

    public static readonly ColumnFormat PoliceBorough = new(
        ColumnType.Text,
        "the code of one of the 32 boroughs of the Metropolitan Police",
        (text, lists) => TextReaders.Code(text, lists.PoliceBoroughs)) { IsOfWords = true };

    public static readonly ColumnFormat GssCode = new(
        ColumnType.Text, "a GSS code such as E09000007", TextReaders.GssCode) { IsOfWords = true };

    public static readonly ColumnFormat PostcodeDistrict = new(
        ColumnType.Text, "a postcode district such as SE1", (text, _) => TextReaders.PostcodeDistrict(text));

    public static ColumnFormat WholeNumber(int minimum = 0, int maximum = 999_999_999) => new(
        ColumnType.WholeNumber,
        maximum == 999_999_999 ? $"a whole number, {minimum} or more" : $"a whole number from {minimum} to {maximum}",
        (text, _) => NumberReaders.WholeNumber(text, minimum, maximum));

    public static ColumnFormat Words(params string[] words)
    {
        var list = new CodeList(words);
        return new(ColumnType.Text, "one of " + string.Join(", ", words), (text, _) => TextReaders.Word(text, list))
        {
            IsOfWords = true,
            AllowedWords = words,
        };
    }

    public static ColumnFormat Text(int maximumLength) => new(
        ColumnType.Text,
        $"text of at most {maximumLength} characters",
        (text, _) => TextReaders.Text(text, maximumLength))
    {
        TakesAnyText = true,
    };
}
