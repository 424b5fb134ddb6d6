using System.Xml;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>The names of elements and attributes that a reader of XML keeps for as long as it reads: so many and no more.</summary>
internal sealed class BoundedNames(string part) : NameTable
{
    private const int MostNames = 4_096;
    private const int MostCharacters = 1 << 18;

    private int _names;
    private int _characters;

    public override string Add(string key) => Get(key) ?? base.Add(Counted(key, key.Length));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? base.Add(Counted(key, len), start, len);

    private T Counted<T>(T key, int length)
    {
        _characters += length;
        return ++_names <= MostNames && _characters <= MostCharacters
            ? key
            : throw WorkbookRefusals.TooMuch($"has a part, {WorkbookRefusals.Shown(part)}, of more than {MostNames:N0} names of elements and attributes");
    }
}
