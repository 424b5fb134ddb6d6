using System.Globalization;

namespace FraudDashboard.Ingestion.Demo;

/// <summary>Rows that the loader must reject, one reason after the other, each made from a sound row.</summary>
internal sealed class InvalidRows
{
    private const int Kinds = 8;
    private int _made;

    /// <summary>The column of the key that is invalid.</summary>
    public required int Key { get; init; }

    /// <summary>A required column, and a value in it that cannot be read.</summary>
    public required int Required { get; init; }

    public required string Unreadable { get; init; }

    /// <summary>A required timestamp or date, and a value in it past the limit.</summary>
    public required int Dated { get; init; }

    public required string Future { get; init; }

    /// <summary>A key of the right form that no sound row has.</summary>
    public required string KeyFormat { get; init; }

    public string[] Next(string[] sound)
    {
        var kind = _made++ % Kinds;
        var row = (string[])sound.Clone();
        if (kind is not 7)
        {
            row[Key] = string.Format(CultureInfo.InvariantCulture, KeyFormat, _made);
        }
        switch (kind)
        {
            case 0: return [.. row, "stray"];
            case 1: return row[..^1];
            case 2: row[Key] = "n/k"; break;
            case 3: row[Key] = "see note #" + _made.ToString(CultureInfo.InvariantCulture); break;
            case 4: row[Required] = ""; break;
            case 5: row[Required] = Unreadable; break;
            case 6: row[Dated] = Future; break;
            default: break; // the sound row over again: a duplicate
        }
        return row;
    }
}
