using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <content>Tells quotation marks that enclose a field from those that have gone astray.</content>
public sealed partial class RecordSplitter
{
    private string? FindFault()
    {
        if (_headerCount == NotRead)
        {
            _headerCount = FieldCount - 1;
            while (_headerCount > 0 && FieldText.Trim(Field(_headerCount)).IsEmpty)
            {
                _headerCount--;
            }
        }
        else if (_quotedLines.Count > 0 && _headerCount > 0)
        {
            foreach (var value in _quotedLines)
            {
                if (StrayQuotes.Swallow(Record, value, _delimiter, _headerCount))
                {
                    return RecordFaults.Swallowed(value);
                }
            }
        }

        return _textBehind is { } behind ? RecordFaults.TextBehind(behind) : null;
    }

    private bool MayBeBlank(char character) => character != delimiter && character is not ('\r' or '\n') && FieldText.IsSpace(character);

    /// <summary>Moves to a quote behind blanks, where another one ends the field on the same line.</summary>
    private bool TakeBlanksBeforeQuotes()
    {
        var start = _position - _start;
        SkipBlanks();
        var quote = _position - _start;
        var isQuoted = HasMore() && _buffer[_position] == '"' && IsClosedOnTheLine();
        _position = _start + (isQuoted ? quote : start);
        return isQuoted;
    }

    private bool IsClosedOnTheLine()
    {
        _position++;
        while (HasMore() && _buffer[_position] is not ('\r' or '\n'))
        {
            if (_buffer[_position++] == '"' && !(HasMore() && _buffer[_position] == '"'))
            {
                SkipBlanks();
                return IsFieldEnd();
            }
            else if (_buffer[_position - 1] == '"')
            {
                _position++;
            }
        }

        return false;
    }

    /// <summary>Moves to the field's end, and notes what lies within the quotes or behind them and should not.</summary>
    private void CloseQuotes(QuotedLines value)
    {
        if (value.ClosingLine > value.OpeningLine)
        {
            _quotedLines.Add(value);
        }

        if (!IsFieldEnd())
        {
            SkipBlanks();
        }

        if (!IsFieldEnd())
        {
            _textBehind ??= value;
            SkipToFieldEnd();
        }
    }

    private void SkipBlanks()
    {
        while (HasMore() && MayBeBlank(_buffer[_position]))
        {
            _position++;
        }
    }
}
