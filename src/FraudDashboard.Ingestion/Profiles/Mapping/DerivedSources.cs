using System.Globalization;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Mapping;

/// <summary>Another column's text where the column's own is blank.</summary>
internal sealed class FallbackSource(ColumnSource inner, ColumnSource other) : MadeSource(inner)
{
    public override bool HidesText => Inner.HidesText || other.HidesText;

    public override IEnumerable<int> Indexes => Inner.Indexes.Concat(other.Indexes);

    public override string? Spoilt(IRecords record) =>
        FieldText.Trim(Inner.Text(record)).IsEmpty ? other.Spoilt(record) : Inner.Spoilt(record);

    public override IEnumerable<int> IndexesIn(IRecords record) =>
        FieldText.Trim(Inner.Text(record)).IsEmpty ? other.IndexesIn(record) : Inner.IndexesIn(record);

    public override ReadOnlySpan<char> Text(IRecords record)
    {
        var text = Inner.Text(record);
        return FieldText.Trim(text).IsEmpty ? other.Text(record) : text;
    }
}

/// <summary>Yes where the source holds something, no where it is blank or a placeholder; a spreadsheet's error says neither.</summary>
internal sealed class FilledSource(ColumnSource inner) : MadeSource(inner)
{
    public override bool HidesText => true;

    public override ReadOnlySpan<char> Text(IRecords record)
    {
        var text = FieldText.Trim(Inner.Text(record));
        return SpreadsheetErrors.Contains(text) ? text : text.IsEmpty || Placeholders.Contains(text) ? "no" : "yes";
    }
}

/// <summary>How many characters the source holds; blank where it is blank or a placeholder, a spreadsheet's error as it is.</summary>
internal sealed class LengthSource(ColumnSource inner) : MadeSource(inner)
{
    public override bool HidesText => true;

    public override ReadOnlySpan<char> Text(IRecords record)
    {
        var text = FieldText.Trim(Inner.Text(record));
        return SpreadsheetErrors.Contains(text) ? text : text.IsEmpty || Placeholders.Contains(text) ? "" : FieldText.Length(text).ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>The district of a postcode, full or not: what stands before the last three characters of a full one.</summary>
internal sealed class DistrictSource(ColumnSource inner) : MadeSource(inner)
{
    private const int InwardLength = 3;

    public override ReadOnlySpan<char> Text(IRecords record)
    {
        var text = FieldText.Trim(Inner.Text(record));
        var inward = text.Length > InwardLength ? text[^InwardLength..] : default;
        var isFull = !inward.IsEmpty && char.IsAsciiDigit(inward[0]) && char.IsAsciiLetter(inward[1]) && char.IsAsciiLetter(inward[2]);
        return isFull ? FieldText.Trim(text[..^InwardLength]) : text;
    }
}

/// <summary>The GSS code of a London borough's name; any other text stays as it is.</summary>
internal sealed class BoroughSource(ColumnSource inner) : MadeSource(inner)
{
    private const int LongestName = 60;

    public override ReadOnlySpan<char> Text(IRecords record)
    {
        var text = FieldText.Trim(Inner.Text(record));
        return text.Length is > 0 and <= LongestName && ShippedLists.BoroughCodeOf(text.ToString()) is { } code ? code : text;
    }
}
