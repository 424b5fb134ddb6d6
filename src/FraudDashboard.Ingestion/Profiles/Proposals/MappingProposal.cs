using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>A word of the file, and what it is read as; null where it is not read, empty where it is read as a blank.</summary>
public sealed record SourceWord(string Text, string? Meaning);

/// <summary>A mapping profile drafted for a file that no profile fits: for a person to look at, correct and save.</summary>
public sealed record MappingProposal
{
    /// <summary>Rows from which forms, words and examples are gathered.</summary>
    public const int SampleRows = 5_000;

    /// <summary>Words of a column that are listed; there may be more.</summary>
    public const int MostWords = 40;

    private const int MostSkippedLines = 20;
    private const int FewColumns = 4;

    /// <summary>The kind of extract that the file should be.</summary>
    public required ExtractContract Contract { get; init; }

    /// <summary>The draft as YAML, with a comment for what a person must fill in.</summary>
    public required string Yaml { get; init; }

    /// <summary>The draft as a profile; no file is read through it while a required column is missing.</summary>
    public required MappingProfile Draft { get; init; }

    /// <summary>The columns of the file, in its order.</summary>
    public required IReadOnlyList<string> SourceColumns { get; init; }

    /// <summary>The first value of each column of the file that has one among its first rows.</summary>
    public required IReadOnlyDictionary<string, string> Samples { get; init; }

    /// <summary>Required columns that nothing in the file resembles.</summary>
    public required IReadOnlyList<string> MissingColumns { get; init; }

    /// <summary>Columns that the profile reads and the file lacks.</summary>
    public required IReadOnlyList<string> LackingColumns { get; init; }

    /// <summary>Columns of the file that nothing would read.</summary>
    public required IReadOnlyList<string> UnusedColumns { get; init; }

    /// <summary>Of each column that takes words or offence codes: those of the file's first rows that are not the contract's own.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<SourceWord>> Words { get; init; }

    /// <summary>Columns whose dates are read with the day first, though every date of the first rows could have the month first, or some must.</summary>
    public required IReadOnlyList<string> AmbiguousDates { get; init; }

    /// <summary>Such columns that the draft reads with the month first.</summary>
    public required IReadOnlyList<string> MonthFirstDates { get; init; }

    /// <summary>Rows of the file that are no records; empty where a draft was only changed.</summary>
    public IReadOnlyList<OddRow> OddRows { get; init; } = [];

    /// <summary>What a person should know before the draft is saved: another kind that fits better, or a column that only stands in.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The first rows as they would be read, where there is a whole profile.</summary>
    public required MappingPreview? Preview { get; init; }

    /// <summary>Drafts a profile by the names of the columns and a sample of their values.</summary>
    /// <param name="file">The file.</param>
    /// <param name="contract">The kind that it should be.</param>
    /// <param name="asAt">Its as-at date.</param>
    /// <param name="skipLines">Lines above the header, where a person says how many; else the header is looked for.</param>
    /// <exception cref="ExtractRefusedException">The file is no table at all.</exception>
    public static MappingProposal For(ExtractFile file, ExtractContract contract, DateOnly asAt, int? skipLines = null)
    {
        SampledFile.RefuseRepeatedHeader(file, contract, skipLines ?? MostSkippedLines);
        var header = skipLines is not null ? null : Enumerable.Range(0, MostSkippedLines + 1)
            .Select(lines => SampledFile.FindHeader(file, contract, lines))
            .Where(found => found is not null)
            .MaxBy(found => NameMatches.Of(contract, found!).Sum(match => match.Similarity));
        // Without one, reading it as it is says what is wrong.
        var sheet = SampledFile.Read(file, SampledFile.Layout(contract, skipLines ?? header?.SkipLines ?? 0), SampleRows);
        var odd = Proposals.OddRows.Of(file, SampledFile.Layout(contract, sheet.SkipLines));
        sheet = sheet.Without(odd);
        var matches = NameMatches.Of(contract, sheet);
        var mappings = matches.ToDictionary(match => match.Column.Name, match => match.Guess.Mapping());
        TimeColumns.AddTo(mappings, contract, sheet);
        DefaultMappings.AddTo(mappings, contract);
        return Of(file, sheet, asAt, new()
        {
            Name = ProfileWriter.NameFor(file.FileName, contract),
            Contract = contract,
            Version = 1,
            KnownBy = KnownBy(matches, sheet),
            SkipLines = sheet.SkipLines,
            LeaveOut = Proposals.OddRows.LeftOut(odd),
            Columns = mappings,
        }) with { OddRows = odd, Notes = [.. ProposalNotes.Of(contract, sheet, matches), .. ProposalNotes.OfTimes(mappings, sheet)] };
    }

    /// <summary>The one profile in use that reads the file as that kind, as the draft; null where there is none, or several alike.</summary>
    public static MappingProposal? Known(ExtractFile file, IEnumerable<MappingProfile> inUse, ExtractContract contract, DateOnly asAt) =>
        ProfileChoice.Known(file, inUse, contract) is { } profile
            ? Of(file, profile, asAt) with { OddRows = Proposals.OddRows.Of(file, profile) }
            : null;

    /// <summary>A draft that a person has written, for a file.</summary>
    public static MappingProposal Of(ExtractFile file, MappingProfile draft, DateOnly asAt) =>
        Of(file, SampledFile.Read(file, draft, SampleRows), asAt, draft);

    /// <summary>
    /// The draft with one contract column read from another column of the file, in the form that its values suggest; from
    /// nothing where <paramref name="source"/> is null.
    /// </summary>
    /// <exception cref="ExtractRefusedException">The file cannot be read as the draft says.</exception>
    public static MappingProposal With(ExtractFile file, MappingProfile draft, DateOnly asAt, string column, string? source)
    {
        var sheet = SampledFile.Read(file, draft, SampleRows);
        return Of(file, sheet, asAt, draft.With(column, source is null ? null : GuessOf(draft.Contract, sheet, column, [source])));
    }

    /// <summary>The draft with one word of a column read as another, or not at all where <paramref name="meaning"/> is null.</summary>
    /// <exception cref="ExtractRefusedException">The file cannot be read as the draft says.</exception>
    public static MappingProposal WithWord(ExtractFile file, MappingProfile draft, DateOnly asAt, string column, string word, string? meaning)
    {
        var mapping = draft.Columns[column];
        Dictionary<string, string> values = new(mapping.Values, StringComparer.OrdinalIgnoreCase);
        values.Remove(word);
        if (meaning is not null)
        {
            values.Add(word, meaning);
        }

        return Of(file, draft.With(column, mapping with { Values = values, Default = values.Count > 0 ? mapping.Default : null }), asAt);
    }

    /// <summary>The draft with the columns of ambiguous dates read with the month first, or with the day first again.</summary>
    /// <exception cref="ExtractRefusedException">The file cannot be read as the draft says.</exception>
    public static MappingProposal WithMonthFirst(ExtractFile file, MappingProfile draft, DateOnly asAt, bool isMonthFirst)
    {
        var sheet = SampledFile.Read(file, draft, SampleRows);
        foreach (var (column, guess) in AmbiguousOf(draft, sheet, isMonthFirst: !isMonthFirst))
        {
            draft = draft.With(column, draft.Columns[column] with { DateFormats = isMonthFirst ? guess.MonthFirstForms() : guess.DayFirstForms() });
        }

        return Of(file, sheet, asAt, draft);
    }

    private static Dictionary<string, ColumnGuess> AmbiguousOf(MappingProfile draft, SampledFile sheet, bool isMonthFirst)
    {
        Dictionary<string, ColumnGuess> ambiguous = [];
        foreach (var (name, mapping) in draft.Columns)
        {
            if (mapping is { From.Count: > 0, IsKey: false } && mapping.DateFormats.Any(DateFormats.IsMonthFirst) == isMonthFirst
                && draft.Contract.Columns.Single(column => column.Name == name).IsDated
                && Guess(draft.Contract, sheet, name, mapping.From, mapping.Separator) is { } guess && (isMonthFirst ? guess.HasAmbiguousDates() : guess.CouldBeMonthFirst()))
            {
                ambiguous.Add(name, guess);
            }
        }

        return ambiguous;
    }

    private static ColumnGuess? Guess(ExtractContract contract, SampledFile sheet, string column, IReadOnlyList<string> sources, string separator = " ") =>
        sheet.ValuesOf(sources, separator) is { } values
            ? new ColumnGuess(contract.Columns.Single(known => known.Name == column), sources, values, sheet.IsMonthFirst)
            : null;

    internal static ColumnMapping GuessOf(ExtractContract contract, SampledFile sheet, string column, IReadOnlyList<string> sources) =>
        Guess(contract, sheet, column, sources)?.Mapping() ?? throw new ExtractRefusedException($"The file has no column {string.Join(" or ", sources)}: propose anew.");

    /// <summary>The columns that the file cannot do without, and some more where those are few.</summary>
    private static List<string> KnownBy(IReadOnlyList<NameMatch> matches, SampledFile sheet)
    {
        List<string> names = [.. matches.OrderByDescending(match => match.Column.IsRequired).ThenByDescending(match => match.Similarity)
            .Where((match, place) => match.Column.IsRequired || place < FewColumns)
            .Select(match => match.Source)];
        return names.Count > 0 ? names : [sheet.Names.FirstOrDefault(name => name.Length > 0) ?? "a column of this file"];
    }

    internal static MappingProposal Of(ExtractFile file, SampledFile sheet, DateOnly asAt, MappingProfile draft)
    {
        var contract = draft.Contract;
        var missing = contract.RequiredColumns.Where(column => !draft.Columns.ContainsKey(column.Name)).Select(column => column.Name).ToList();
        var used = draft.Columns.Values.SelectMany(mapping => mapping.From).Select(ColumnName.Loose).ToHashSet();
        var there = sheet.Names.Select(ColumnName.Loose).ToHashSet();
        return new()
        {
            Contract = contract,
            Yaml = ProfileWriter.Write(draft, missing),
            Draft = draft,
            SourceColumns = sheet.Names,
            Samples = SamplesOf(sheet),
            MissingColumns = missing,
            LackingColumns = [.. draft.Columns.Values.SelectMany(mapping => mapping.From).Distinct().Where(name => !there.Contains(ColumnName.Loose(name)))],
            UnusedColumns = [.. sheet.Names.Where(name => name.Length > 0 && !used.Contains(ColumnName.Loose(name)))],
            Words = contract.Columns.Where(column => column.Format.IsOfWords).ToDictionary(
                column => column.Name, column => WordsOf(column, draft.Columns.GetValueOrDefault(column.Name), sheet)),
            AmbiguousDates = [.. AmbiguousOf(draft, sheet, isMonthFirst: false).Keys],
            MonthFirstDates = [.. AmbiguousOf(draft, sheet, isMonthFirst: true).Keys],
            Preview = missing.Count == 0 ? MappingPreview.Of(file, draft, asAt, ShippedLists.All) : null,
        };
    }

    private static bool IsRead(ContractColumn column, ColumnMapping mapping, string text) => column.Read(text, ShippedLists.All).IsValue
        || (mapping.Derive == Derivations.BoroughCode && ShippedLists.BoroughCodeOf(text) is { } code && column.Read(code, ShippedLists.All).IsValue);

    private static Dictionary<string, string> SamplesOf(SampledFile sheet)
    {
        Dictionary<string, string> samples = [];
        for (var place = 0; place < sheet.Names.Count; place++)
        {
            if (sheet.Columns[place].Select(text => FieldText.Trim(text).ToString()).FirstOrDefault(text => text.Length > 0) is { } first)
            {
                samples.TryAdd(sheet.Names[place], MappingPreview.Shown(first));
            }
        }

        return samples;
    }

    private static IReadOnlyList<SourceWord> WordsOf(ContractColumn column, ColumnMapping? mapping, SampledFile sheet)
    {
        // What the contract keeps out is not listed: a number to call, or a narrative.
        if (mapping is not { From: [var source] } || mapping.Derive is Derivations.Filled or Derivations.Length || sheet.Names.ToList().IndexOf(source) is not (>= 0 and var place))
        {
            return [];
        }

        return
        [
            .. sheet.Columns[place].Select(text => FieldText.Trim(text).ToString())
                // A blank needs a meaning where the contract asks for a word.
                .Where(text => text.Length > 0 ? !Placeholders.Contains(text) : column.IsRequired || mapping.Values.ContainsKey(text))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(text => mapping.Values.ContainsKey(text) || !IsRead(column, mapping, text))
                .Take(MostWords)
                .Select(text => new SourceWord(text, mapping.Values.TryGetValue(text, out var meaning) ? meaning : text.Length > 0 ? mapping.Default : null)),
        ];
    }
}
