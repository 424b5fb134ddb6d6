using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>Characters that are put together: a cell's, or those of a whole row one cell after another.</summary>
internal sealed class TextBuffer
{
    /// <summary>The most characters of a cell or a row, as of a record of text.</summary>
    private const int Longest = RecordSplitter.LongestRecord;

    private char[] _characters = new char[1 << 10];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _characters.AsSpan(0, Length);

    public ReadOnlySpan<char> Part(int start, int length) => _characters.AsSpan(start, length);

    public Span<char> Writable(int start) => _characters.AsSpan(start, Length - start);

    public void Clear() => Length = 0;

    public void CutTo(int length) => Length = length;

    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
    }

    /// <summary>Room behind the last character, of so many characters or more; <see cref="Advance"/> says how many were written.</summary>
    public Span<char> Room(int least)
    {
        if (Length + least > Longest)
        {
            throw WorkbookRefusals.TooMuch($"has a cell or a row of more than {Longest:N0} characters");
        }

        if (Length + least > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(Length + least, _characters.Length * 2));
        }

        return _characters.AsSpan(Length);
    }

    /// <summary>Room as a reader of XML asks for it.</summary>
    public (char[] Characters, int Start, int Length) Chunk()
    {
        Room(1 << 8);
        return (_characters, Length, _characters.Length - Length);
    }

    public void Advance(int written) => Length += written;
}
