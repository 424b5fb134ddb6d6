using System.Globalization;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>Guesses from a sample of its values how a source column would be read as a contract column.</summary>
/// <param name="names">The source column, or those that are joined.</param>
/// <param name="sample">Its first values.</param>
/// <param name="isMonthFirst">Whether other dates of the file have the month first: then those that could be either have it too.</param>
internal sealed class ColumnGuess(ContractColumn column, IReadOnlyList<string> names, IReadOnlyList<string> sample, bool isMonthFirst = false)
{
    private const int MostWords = 20;
    private const double NamedSo = 0.9;
    private const double MostlyReadable = 0.5;
    private const double MostlyDistinct = 0.9;

    // Month first comes last: it is proposed only where it reads more than any form with the day first.
    private static readonly string[][] DateForms =
    [
        ["dd/MM/yyyy hh:mm:ss tt", "dd/MM/yyyy hh:mm tt", "d/M/yyyy h:mm:ss tt", "d/M/yyyy h:mm tt", "d/M/yyyy H:mm:ss", "d/M/yyyy H:mm", "d/M/yyyy HHmm", "d/M/yyyy"],
        ["dd-MMM-yyyy HH:mm:ss", "dd-MMM-yyyy HH:mm", "dd-MMM-yyyy"],
        ["dd-MMM-yy HH:mm:ss", "dd-MMM-yy HH:mm", "dd-MMM-yy hh.mm.ss.ffffff tt", "dd-MMM-yy hh.mm.ss tt", "dd-MMM-yy"],
        ["dd MMM yyyy HH:mm:ss", "dd MMM yyyy HH:mm", "d MMM yyyy", "d MMMM yyyy", "ddd d MMM yyyy HH:mm", "ddd d MMM yyyy", "dddd d MMMM yyyy"],
        ["MMM d, yyyy h:mm:ss tt", "MMM d, yyyy h:mm tt", "MMM d, yyyy", "MMMM d, yyyy h:mm:ss tt", "MMMM d, yyyy h:mm tt", "MMMM d, yyyy"],
        ["yyyy MMM dd hh:mm:ss tt", "yyyy MMM dd HH:mm:ss", "yyyy MMM dd"],
        ["dd-MM-yyyy HH:mm:ss", "dd-MM-yyyy HH:mm", "dd-MM-yyyy"],
        ["dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm", "dd.MM.yyyy"],
        ["dd.MM.yy HH:mm", "dd.MM.yy"],
        ["d/M/yy H:mm:ss", "d/M/yy H:mm", "d/M/yy"],
        ["yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm", "yyyy/MM/dd", "yyyy/MM/dd hh:mm:ss tt", "yyyy/MM/dd hh:mm tt"],
        ["yyyy-MM-dd hh:mm:ss tt", "yyyy-MM-dd hh:mm tt", "yyyy-MM-dd HHmm"],
        ["yyyyMMdd HHmmss", "yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMdd"],
        ["yyyy-MM"],
        ["MMM-yy", "MMM yyyy", "MMMM yyyy"],
        ["MM/yyyy"],
        ["yyyyMM"],
        ["M/d/yyyy h:mm:ss tt", "M/d/yyyy h:mm tt", "M/d/yyyy H:mm:ss", "M/d/yyyy H:mm", "M/d/yyyy HHmm", "M/d/yyyy"],
        ["M/d/yy h:mm tt", "M/d/yy H:mm", "M/d/yy"],
    ];

    private readonly List<string> _filled =
        [.. sample.Select(text => FieldText.Trim(text).ToString()).Where(text => text.Length > 0 && !Placeholders.Contains(text))];

    /// <summary>The mapping that reads the most of the sample.</summary>
    public ColumnMapping Mapping()
    {
        ColumnMapping plain = new() { From = names, IsKey = column.Format == ColumnFormats.Key };
        if (column.IsDated && isMonthFirst && HasAmbiguousDates())
        {
            return plain with { DateFormats = MonthFirstForms() };
        }

        if (_filled.All(IsReadable) && !plain.IsKey)
        {
            return plain;
        }

        return column.IsDated ? plain with { DateFormats = DateFormats() }
            : Derivation() is { } derivation ? plain with { Derive = derivation }
            : column.Format.IsOfWords ? plain with { Values = Words() }
            : plain;
    }

    /// <summary>False where the values are plainly of another sort, unless the column is called just so: then it is for a person to say.</summary>
    /// <param name="similarity">How like its name is.</param>
    public bool IsLikely(double similarity)
    {
        if (_filled.Count == 0 || column.Format.AllowedWords.Count > 0 || (column.IsRequired && column.IsDated && similarity >= NamedSo))
        {
            return true;
        }

        var mapping = Mapping();
        var readable = _filled.Count(text => IsReadableThrough(mapping, text));
        return readable >= _filled.Count * MostlyReadable || column.Format == ColumnFormats.OffenceCode || column.Format == ColumnFormats.OutcomeCode;
    }

    /// <summary>True where the values repeat: they name no record. A file says a few records twice, where it says how they changed.</summary>
    public bool HasRepeats() => _filled.Distinct(StringComparer.OrdinalIgnoreCase).Count() < _filled.Count * MostlyDistinct;

    private bool IsReadable(string text) => column.Read(text, ShippedLists.All).IsValue;

    private bool IsReadableThrough(ColumnMapping mapping, string text) =>
        IsReadable(text)
        || mapping.IsKey
        || mapping.Derive is Derivations.Length or Derivations.Filled
        || (mapping.Derive == Derivations.BoroughCode && ShippedLists.BoroughCodeOf(text) is not null)
        || (mapping.Derive == Derivations.PostcodeDistrict && text.Contains(' ', StringComparison.Ordinal))
        || (mapping.DateFormats.Count > 0 && Fits(text, mapping.DateFormats));

    /// <summary>The forms that read ambiguous dates with the day first; empty where the contract's own do.</summary>
    public IReadOnlyList<string> DayFirstForms() => _filled.All(IsReadable) ? [] : DateFormats();

    /// <summary>The forms that read the dates with the month first; empty where none does.</summary>
    public List<string> MonthFirstForms() =>
        [.. DateForms[^2..].SelectMany(forms => forms).Where(form => _filled.Any(text => Fits(text, [form])))];

    /// <summary>Whether a date can be read with the day or the month first, and none says which.</summary>
    public bool HasAmbiguousDates() => _filled.Exists(IsAmbiguous) && _filled.TrueForAll(text => IsAmbiguous(text) || !text.Contains('/', StringComparison.Ordinal));

    /// <summary>Whether no date has to have the day first, and some could have the month first.</summary>
    public bool CouldBeMonthFirst() => MonthFirstForms() is { Count: > 0 } forms
        && _filled.TrueForAll(text => Fits(text, forms) || !text.Contains('/', StringComparison.Ordinal));

    private static bool IsAmbiguous(string text) => text.Split('/', ' ') is [var first, var second, { Length: 2 or 4 }, ..]
        && text.Contains('/', StringComparison.Ordinal)
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var one) && one is >= 1 and <= 12
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var two) && two is >= 1 and <= 12;

    private List<string> DateFormats()
    {
        var best = Array.Empty<string>();
        var most = _filled.Count(IsReadable);
        foreach (var forms in DateForms)
        {
            var count = _filled.Count(text => Fits(text, forms));
            (best, most) = count > most ? (forms, count) : (best, most);
        }

        // Only the forms that are needed: each further one is a chance to misread.
        List<string> needed = [];
        foreach (var form in best.Where(form => _filled.Exists(text => Fits(text, [form]) && !Fits(text, needed))))
        {
            needed.Add(form);
        }

        return needed;
    }

    private Dictionary<string, string> Words()
    {
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (var text in _filled.Where(text => !IsReadable(text)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords))
        {
            if (MeaningOf(text) is { } meant)
            {
                values[text] = meant;
            }
        }

        return values;
    }

    private string? MeaningOf(string text) => column.Format == ColumnFormats.OffenceCode
        ? ShippedLists.OffenceCodesByTitle.GetValueOrDefault(ColumnName.Loose(text))
        : column.Format == ColumnFormats.OutcomeCode ? ShippedLists.OutcomeCodesByTitle.GetValueOrDefault(ColumnName.Loose(text))
        : column.Format == ColumnFormats.YesNo ? Synonyms.YesOrNo.FirstOrDefault(word => Synonyms.Means(text, word) || NameWords.FirstOf(text) == word)
        : column.Format.AllowedWords.FirstOrDefault(word => Synonyms.Means(text, word) || ColumnName.Loose(word) == ColumnName.Loose(text));

    private string? Derivation()
    {
        var fitting = Derivations.For(column).ToList();
        return fitting.Contains(Derivations.BoroughCode) && _filled.Any(text => ShippedLists.BoroughCodeOf(text) is not null) ? Derivations.BoroughCode
            : fitting.Contains(Derivations.PostcodeDistrict) ? Derivations.PostcodeDistrict
            : column.Name == "mo_length" ? Derivations.Length
            : fitting.Contains(Derivations.Filled) && !_filled.Any(IsReadable) && column.Name.EndsWith("_recorded", StringComparison.Ordinal) ? Derivations.Filled
            : null;
    }

    private static bool Fits(string text, IReadOnlyList<string> forms) =>
        DateTime.TryParseExact(text, [.. forms], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
