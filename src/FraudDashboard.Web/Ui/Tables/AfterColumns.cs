using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace FraudDashboard.Web.Ui.Tables;

/// <summary>Renders its content once the columns beside it have made themselves known.</summary>
public sealed class AfterColumns : ComponentBase
{
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
