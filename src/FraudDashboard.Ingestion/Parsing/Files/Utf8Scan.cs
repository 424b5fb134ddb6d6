using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>Tells block by block whether bytes are valid UTF-8, with characters that straddle two blocks.</summary>
internal sealed class Utf8Scan
{
    private readonly byte[] _straddling = new byte[4];
    private int _straddlingLength;

    public bool IsValid { get; private set; } = true;

    public void Add(ReadOnlySpan<byte> block)
    {
        while (IsValid && _straddlingLength > 0 && !block.IsEmpty)
        {
            _straddling[_straddlingLength++] = block[0];
            block = block[1..];
            CloseStraddling();
        }

        if (!IsValid)
        {
            return;
        }

        var tail = IncompleteTail(block);
        IsValid = Utf8.IsValid(block[..^tail]);
        block[^tail..].CopyTo(_straddling);
        _straddlingLength = tail;
    }

    /// <summary>Ends the file: a character cut short at the end is not valid.</summary>
    public bool Close() => IsValid && _straddlingLength == 0;

    private void CloseStraddling()
    {
        var status = Rune.DecodeFromUtf8(_straddling.AsSpan(0, _straddlingLength), out _, out _);
        IsValid = status is OperationStatus.Done or OperationStatus.NeedMoreData;
        _straddlingLength = status == OperationStatus.NeedMoreData ? _straddlingLength : 0;
    }

    /// <summary>How many bytes at the end begin a character that needs more of them.</summary>
    private static int IncompleteTail(ReadOnlySpan<byte> block)
    {
        for (var length = 1; length <= Math.Min(3, block.Length); length++)
        {
            if (Rune.DecodeFromUtf8(block[^length..], out _, out _) == OperationStatus.NeedMoreData)
            {
                return length;
            }
        }

        return 0;
    }
}
