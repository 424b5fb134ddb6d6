namespace FraudDashboard.Ingestion.Parsing.Workbooks;

/// <summary>The parts to which one part refers, by the identity and the kind of the reference.</summary>
internal sealed class PartRelations
{
    private const int Most = 10_000;

    private readonly Dictionary<string, (string Kind, string Part)> _byId = [];

    /// <summary>True where the part has a list of references at all.</summary>
    public bool AreThere { get; private init; }

    /// <summary>Reads the references of a part; of the whole workbook where its name is empty.</summary>
    public static PartRelations Of(WorkbookPackage package, string part)
    {
        var slash = part.LastIndexOf('/');
        var (folder, name) = slash < 0 ? ("", part) : (part[..slash], part[(slash + 1)..]);
        var list = WorkbookPackage.Normalised($"_rels/{name}.rels", folder);
        var relations = new PartRelations { AreThere = package.Has(list) };
        if (relations.AreThere)
        {
            using var xml = package.OpenXml(list);
            while (xml.Read())
            {
                if (xml.IsElement && xml.Name == "Relationship")
                {
                    relations.Add(package, xml, folder);
                }
            }
        }

        return relations;
    }

    /// <summary>The first part of a kind, the last word of the address that names it; null where there is none.</summary>
    public string? First(string kind) => _byId.Values.Where(relation => IsOf(relation.Kind, kind)).Select(relation => relation.Part).FirstOrDefault();

    /// <summary>The kind and the part of a reference; null where there is none.</summary>
    public (string Kind, string Part)? Find(string? id) => id is not null && _byId.TryGetValue(id, out var relation) ? relation : null;

    /// <summary>True for the kind in the old and in the strict form.</summary>
    public static bool IsOf(string kind, string word) => kind.EndsWith("/" + word, StringComparison.OrdinalIgnoreCase);

    private void Add(WorkbookPackage package, PartXml xml, string folder)
    {
        if (_byId.Count >= Most)
        {
            throw WorkbookRefusals.TooMuch($"refers to more than {Most:N0} parts");
        }

        if (xml.Attribute("Target") is { } target && !string.Equals(xml.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
        {
            _byId.TryAdd(xml.Attribute("Id") ?? "", (xml.Attribute("Type") ?? "", Existing(package, target, folder)));
        }
    }

    /// <summary>The part that a target means: as it stands, or with %20 and the like read.</summary>
    private static string Existing(WorkbookPackage package, string target, string folder)
    {
        var part = WorkbookPackage.Normalised(target, folder);
        var read = WorkbookPackage.Normalised(Uri.UnescapeDataString(target), folder);
        return package.Has(part) || !package.Has(read) ? part : read;
    }
}
