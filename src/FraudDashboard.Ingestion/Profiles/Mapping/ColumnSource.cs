using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Mapping;

/// <summary>Where the text of a contract column comes from in a record; the text is then read as the contract says.</summary>
internal abstract class ColumnSource
{
    /// <summary>What sentences call it: the column as the file has it.</summary>
    public abstract string Name { get; }

    /// <summary>What is expected, where the profile changes it.</summary>
    public virtual string? Expected => null;

    /// <summary>True where the file holds what the contract keeps out, a number to call or a narrative: no preview shows it.</summary>
    public virtual bool HidesText => false;

    /// <summary>Of a value made of several columns that is blank because one of them is: that column. Null for any other.</summary>
    public virtual string? BlankPart(IRecords record) => null;

    /// <summary>Of such a value: the other parts, and a mark that no value has where one is to be filled in. Null for any other.</summary>
    public virtual string? UnfilledText(IRecords record) => null;

    /// <summary>Of a reference: what a spreadsheet did to it and what to do, in words that follow its name. Null where it is as it was.</summary>
    public virtual string? Spoilt(IRecords record) => SpoiltReferences.Explain(FieldText.Trim(Text(record)));

    /// <summary>The fields of the file that are read.</summary>
    public virtual IEnumerable<int> Indexes => [];

    /// <summary>Those of them that a record's text is made of.</summary>
    public virtual IEnumerable<int> IndexesIn(IRecords record) => Indexes;

    /// <summary>The text in the contract's form; valid until the next call.</summary>
    public abstract ReadOnlySpan<char> Text(IRecords record);
}

/// <summary>A source made from another one.</summary>
internal abstract class MadeSource(ColumnSource inner) : ColumnSource
{
    public override string Name => inner.Name;

    public override string? Expected => inner.Expected;

    public override bool HidesText => inner.HidesText;

    public override string? Spoilt(IRecords record) => inner.Spoilt(record);

    public override IEnumerable<int> Indexes => inner.Indexes;

    public override IEnumerable<int> IndexesIn(IRecords record) => inner.IndexesIn(record);

    protected ColumnSource Inner => inner;
}
