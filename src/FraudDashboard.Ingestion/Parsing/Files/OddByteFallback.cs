using System.Text;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>Reads bytes that an encoding cannot, as characters that are given for them.</summary>
/// <param name="read">The characters for bytes that are none together; none at all leaves them out.</param>
/// <param name="mostCharacters">The most characters that it gives.</param>
internal sealed class OddByteFallback(Func<byte[], string> read, int mostCharacters) : DecoderFallback
{
    public override int MaxCharCount => mostCharacters;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Characters(read);

    private sealed class Characters(Func<byte[], string> read) : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_text, _next) = (read(bytesUnknown), 0);
            return _text.Length > 0;
        }

        public override char GetNextChar() => _next < _text.Length ? _text[_next++] : '\0';

        public override bool MovePrevious()
        {
            _next -= _next > 0 ? 1 : 0;
            return _next > 0;
        }

        public override void Reset() => (_text, _next) = ("", 0);
    }
}
