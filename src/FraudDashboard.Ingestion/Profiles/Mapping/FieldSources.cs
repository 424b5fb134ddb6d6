using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;
using FraudDashboard.Ingestion.Parsing.Workbooks;

namespace FraudDashboard.Ingestion.Profiles.Mapping;

/// <summary>
/// One field as it stands; in a dated column, the number in a cell of a worksheet is the serial of a date, and a reference is
/// what the cell shows.
/// </summary>
internal sealed class FieldSource(string name, int index, bool isDated, bool isReference = false) : ColumnSource
{
    public override string Name => name;

    public override IEnumerable<int> Indexes { get; } = [index];

    public override ReadOnlySpan<char> Text(IRecords record) =>
        isDated && record.Serial(index) is { } serial && SerialDate.TextOf(serial) is { } date ? date
        : isReference ? record.Shown(index)
        : record.Field(index);
}

/// <summary>The same text in every row.</summary>
internal sealed class ConstantSource(string name, string text) : ColumnSource
{
    public override string Name => name;

    public override ReadOnlySpan<char> Text(IRecords record) => text;
}

/// <summary>Several fields joined; a blank one is left out.</summary>
internal class JoinedSource(IReadOnlyList<ColumnSource> parts, string separator) : ColumnSource
{
    private readonly StringBuilder _joined = new();

    public override string Name { get; } = string.Join(" + ", parts.Select(part => part.Name));

    public override IEnumerable<int> Indexes => parts.SelectMany(part => part.Indexes);

    public override string? Spoilt(IRecords record) => parts.Count == 1 ? parts[0].Spoilt(record)
        : parts.Select(part => SpoiltReferences.ExplainPart(FieldText.Trim(part.Text(record)))).FirstOrDefault(why => why is not null);

    protected IReadOnlyList<ColumnSource> Parts => parts;

    protected string Separator => separator;

    public override ReadOnlySpan<char> Text(IRecords record)
    {
        _joined.Clear();
        foreach (var part in parts)
        {
            var text = FieldText.Trim(part.Text(record));
            if (!text.IsEmpty)
            {
                _joined.Append(_joined.Length > 0 ? separator : "").Append(text);
            }
        }

        return _joined.ToString();
    }
}

/// <summary>
/// A key of one or several fields: blank when a part is, spaces within it hyphens, of several fields marks too, as names of
/// places have them, and shortened by a hash of the whole when it is longer than a key may be.
/// </summary>
internal sealed class KeySource(IReadOnlyList<ColumnSource> parts, string separator) : JoinedSource(parts, separator)
{
    private const int HashLength = 16;
    private const string Marks = "&',()";
    private const string Unfilled = "?";

    public override string? BlankPart(IRecords record) => Parts.Count > 1 ? Blank(record)?.Name : null;

    public override ReadOnlySpan<char> Text(IRecords record)
    {
        if (Blank(record) is not null)
        {
            return "";
        }

        var key = string.Join('-', base.Text(record).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        key = Parts.Count > 1 && key.AsSpan().ContainsAny(Marks) ? string.Concat(key.Select(character => Marks.Contains(character, StringComparison.Ordinal) ? '-' : character)) : key;
        return key.Length <= TextReaders.KeyLength || !TextReaders.IsOfKeyCharacters(key) ? key : Shortened(key.ToUpperInvariant());
    }

    public override string? UnfilledText(IRecords record) => Parts.Count > 1 && Blank(record) is not null && Parts.Any(part => !IsBlank(part, record))
        ? string.Join(Separator, Parts.Select(part => IsBlank(part, record) ? Unfilled : FieldText.Trim(part.Text(record)).ToString()))
        : null;

    private ColumnSource? Blank(IRecords record) => Parts.FirstOrDefault(part => IsBlank(part, record));

    private static bool IsBlank(ColumnSource part, IRecords record)
    {
        var text = FieldText.Trim(part.Text(record));
        return text.IsEmpty || Placeholders.Contains(text);
    }

    private static string Shortened(string key)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return $"{key.AsSpan(0, TextReaders.KeyLength - HashLength - 1)}-{hash.AsSpan(0, HashLength)}";
    }
}

/// <summary>The words of a source as the contract's words; what the profile does not name stays as it is, or is the default.</summary>
internal sealed class ValueSource : MadeSource
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _values;
    private readonly string? _default;

    public ValueSource(ColumnSource inner, IReadOnlyDictionary<string, string> values, string? other)
        : base(inner)
    {
        _values = new Dictionary<string, string>(values, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _default = other;
    }

    public override ReadOnlySpan<char> Text(IRecords record)
    {
        var text = FieldText.Trim(Inner.Text(record));
        return _values.TryGetValue(text, out var value) ? value
            // A placeholder is a gap, and a default must not fill it.
            : _default is null || text.IsEmpty || Placeholders.Contains(text) ? text
            : _default;
    }
}

/// <summary>Dates in the forms of a profile, as ISO 8601; a date that is ISO already is read too.</summary>
internal sealed class DatedSource : MadeSource
{
    private readonly string[] _formats;
    private readonly string _words;
    private readonly char[] _iso = new char[32];

    public DatedSource(ColumnSource inner, IReadOnlyList<string> formats)
        : base(inner)
    {
        _formats = [.. formats];
        _words = string.Join(" or ", formats);
    }

    public override string Expected => $"a date in the form {_words}";

    public override ReadOnlySpan<char> Text(IRecords record)
    {
        var text = FieldText.Trim(Inner.Text(record));
        if (DateTime.TryParseExact(text, _formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            date.TryFormat(_iso, out var length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);
            return _iso.AsSpan(0, length);
        }

        // The contract would read it with the day first, which is not what this source means.
        var isMisread = text.IndexOf('/') >= 0 && WallTime.TryRead(text, out _);
        return isMisread ? $"{text} (not {_words})" : text;
    }
}
