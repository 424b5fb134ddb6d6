using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>Reads the YAML under a profile; every complaint names its line.</summary>
internal static class ProfileYaml
{
    public const int LongestText = 1 << 18;

    private const int DeepestNesting = 8;

    public static YamlMappingNode Parse(string text)
    {
        if (text.Length > LongestText)
        {
            throw new ProfileRefusedException($"The profile is longer than {LongestText:N0} characters: a profile is a page or two of YAML.");
        }

        try
        {
            RefuseUnlessPlain(text);
            return Load(text).Documents is [{ RootNode: YamlMappingNode root }]
                ? root
                : throw new ProfileRefusedException("Line 1: a profile is one YAML document of keys and values: begin with name, kind and version.");
        }
        catch (YamlException problem)
        {
            throw new ProfileRefusedException(
                string.Create(CultureInfo.InvariantCulture, $"Line {problem.Start.Line}: this is no YAML that can be read: {Sentence(problem)}"));
        }
    }

    /// <summary>Builds the tree of a text that the parser reads; of some that it reads, none can be built.</summary>
    private static YamlStream Load(string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml;
        }
        catch (Exception problem) when (problem is not (YamlException or OutOfMemoryException))
        {
            throw new ProfileRefusedException("Line 1: the profile is no YAML that can be read: look for stray marks and for keys without a colon.");
        }
    }

    public static ProfileRefusedException Refused(YamlNode node, string sentence) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {node.Start.Line}: {sentence}"));

    /// <summary>The node under a key, or null; a key that is there without a value counts as a blank text.</summary>
    public static YamlNode? Find(YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(child => child.Key is YamlScalarNode { Value: var name } && name == key).Value;

    public static void RefuseOtherKeys(YamlMappingNode mapping, string where, params string[] keys)
    {
        foreach (var key in mapping.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name))
            {
                throw Refused(key, $"{Shown(key)} is no key of {where}: the keys are {string.Join(", ", keys)}.");
            }
        }
    }

    public static string Text(YamlNode node, string key) => node is YamlScalarNode { Value: { } value }
        ? value.Trim()
        : throw Refused(node, $"{key} must be one text, not a list or keys of its own.");

    public static string FilledText(YamlNode node, string key) =>
        Text(node, key) is { Length: > 0 } text ? text : throw Refused(node, $"{key} is blank: give it a value or take the line out.");

    /// <summary>One text, or a list of them.</summary>
    public static IReadOnlyList<string> Texts(YamlNode node, string key)
    {
        if (node is not YamlSequenceNode list)
        {
            return [FilledText(node, key)];
        }

        return list.Children.Count > 0
            ? [.. list.Children.Select(child => FilledText(child, key))]
            : throw Refused(node, $"{key} is an empty list: name at least one.");
    }

    public static int Number(YamlNode node, string key, int minimum, int maximum) =>
        int.TryParse(Text(node, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : throw Refused(node, $"{key} must be a whole number from {minimum} to {maximum}.");

    public static YamlMappingNode KeysOf(YamlNode node, string key) => node as YamlMappingNode
        ?? throw Refused(node, $"{key} must have keys of its own, each on a line below it.");

    public static string Shown(YamlNode node) =>
        node is YamlScalarNode { Value: { } value } ? $"\"{Parsing.Values.FieldText.Cut(value, Parsing.Values.FieldReading.RawLength)}\"" : "A list or mapping";

    /// <summary>Looks at the events one by one: a tree of any depth would be built by recursion, and end the program.</summary>
    private static void RefuseUnlessPlain(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (MoveOn(parser))
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
            {
                throw new ProfileRefusedException($"Line {parser.Current.Start.Line}: brackets or indents go too deep for a profile.");
            }

            if (parser.Current is Scalar { Value: { } value } && HasUnwritable(value))
            {
                throw new ProfileRefusedException($"Line {parser.Current.Start.Line}: a text holds a character that is not for writing, such as \\0 or half of a pair: take it out.");
            }

            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                throw new ProfileRefusedException($"Line {parser.Current.Start.Line}: anchors and aliases (& and *) are not read in a profile: put the text in quotes, or write it out.");
            }
        }
    }

    /// <summary>Whether a text holds a control character other than a tab or a line end, half of a surrogate pair, or no character at all.</summary>
    private static bool HasUnwritable(string text)
    {
        var isWhole = true;
        foreach (var rune in text.EnumerateRunes())
        {
            // Half of a pair is enumerated as U+FFFD.
            isWhole &= rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF) && (!Rune.IsControl(rune) || rune.Value is '\t' or '\n' or '\r');
        }

        return !isWhole;
    }

    private static bool MoveOn(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception problem) when (problem is not (YamlException or OutOfMemoryException))
        {
            // The parser trips over some broken texts without saying where: after what it read last.
            throw new ProfileRefusedException(string.Create(
                CultureInfo.InvariantCulture,
                $"Line {parser.Current?.End.Line ?? 1}: from here on this is no YAML that can be read: look for unclosed quotes, brackets and stray characters."));
        }
    }

    private static string Sentence(YamlException problem) => $"{problem.Message.TrimEnd('.')}.";
}
