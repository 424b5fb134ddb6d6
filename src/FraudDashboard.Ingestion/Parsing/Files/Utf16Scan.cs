using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>Finds, block by block, what is no character in UTF-16: halves of surrogate pairs, and half a character at the end.</summary>
internal sealed class Utf16Scan(bool isBigEndian)
{
    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';

    private long _first;
    private bool _isHighOpen;
    private long _charactersBefore;

    public long Count { get; private set; }

    /// <summary>Where the first of them begins, in bytes from the start of the file.</summary>
    public long First => _first;

    /// <summary>Takes a block that begins at an even byte.</summary>
    public void Add(ReadOnlySpan<byte> block)
    {
        var characters = MemoryMarshal.Cast<byte, char>(block);
        if (isBigEndian == BitConverter.IsLittleEndian)
        {
            var turned = new char[characters.Length];
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(characters), MemoryMarshal.Cast<char, ushort>(turned.AsSpan()));
            characters = turned;
        }

        AddCharacters(characters);
        _charactersBefore += characters.Length;
        if (block.Length % 2 == 1)
        {
            CloseHigh();
            Note(_charactersBefore);
        }
    }

    /// <summary>Ends the file: a pair of which only the first half has come is odd.</summary>
    public void Close() => CloseHigh();

    private void AddCharacters(ReadOnlySpan<char> characters)
    {
        for (var place = 0; place < characters.Length; place++)
        {
            var next = _isHighOpen ? 0 : characters[place..].IndexOfAnyInRange(FirstSurrogate, LastSurrogate);
            if (next < 0)
            {
                return;
            }

            place += next;
            var (isLow, isHigh) = (char.IsLowSurrogate(characters[place]), char.IsHighSurrogate(characters[place]));
            if (_isHighOpen && !isLow)
            {
                Note(_charactersBefore + place - 1);
            }
            else if (!_isHighOpen && isLow)
            {
                Note(_charactersBefore + place);
            }

            _isHighOpen = isHigh;
        }
    }

    private void CloseHigh()
    {
        if (_isHighOpen)
        {
            Note(_charactersBefore - 1);
            _isHighOpen = false;
        }
    }

    private void Note(long character)
    {
        _first = Count == 0 ? character * 2 : _first;
        Count++;
    }
}
