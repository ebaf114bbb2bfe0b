//! A search tree as a picture.

use crate::search::Tree;
use maud::{Markup, html};

/// Pixels between a node and its children, and between neighbours.
const STEP: (f64, f64) = (190.0, 22.0);
/// Characters of a tactic that are shown; the rest is in the tooltip.
const SHOWN: usize = 24;

/// The tree from left to right, the proof drawn strong. Nothing for an empty one.
pub fn draw(tree: &Tree) -> Markup {
    if tree.nodes.is_empty() {
        return html! {};
    }
    let places = places(tree);
    let width = places.iter().map(|p| p.0).fold(0.0, f64::max) + STEP.0;
    let height = places.iter().map(|p| p.1).fold(0.0, f64::max) + STEP.1;
    html! {
        figure class="tree" {
            svg viewBox=(format!("0 0 {width:.0} {height:.0}")) width=(format!("{width:.0}")) role="img"
                aria-label="The search tree; the proof is drawn strong" {
                @for (node, to) in tree.nodes.iter().zip(&places) {
                    @if let Some(from) = node.parent.map(|parent| places[parent]) {
                        line x1=(from.0) y1=(from.1) x2=(to.0) y2=(to.1) stroke="currentColor"
                            stroke-width=(if node.is_proof { 2.5 } else { 0.7 }) {}
                    }
                }
                @for (node, (x, y)) in tree.nodes.iter().zip(&places) {
                    g {
                        title { (node.tactic) }
                        circle cx=(x) cy=(y) r=(if node.is_proof { 5 } else { 3 })
                            fill=(if node.is_closed { "#009e73" } else { "currentColor" }) {}
                        text x=(x + 8.0) y=(y + 4.0) font-size="11" fill="currentColor" { (short(&node.tactic)) }
                    }
                }
            }
        }
    }
}

/// Where each node stands: leaves below one another, parents in the middle of their children.
fn places(tree: &Tree) -> Vec<(f64, f64)> {
    let count = tree.nodes.len();
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut depths = vec![0.0; count];
    for (place, node) in tree.nodes.iter().enumerate() {
        if let Some(parent) = node.parent {
            children[parent].push(place);
            depths[place] = depths[parent] + 1.0;
        }
    }
    let mut heights = vec![0.0; count];
    let mut next = 0.0;
    // Depth first, leaves numbered as they are met.
    let mut open = vec![0];
    while let Some(node) = open.pop() {
        if children[node].is_empty() {
            heights[node] = next;
            next += 1.0;
        }
        open.extend(children[node].iter().rev());
    }
    // Parents stand before their children, so backwards all children are placed first.
    for node in (0..count).rev().filter(|node| !children[*node].is_empty()) {
        let sum: f64 = children[node].iter().map(|child| heights[*child]).sum();
        heights[node] = sum / children[node].len() as f64;
    }
    depths.iter().zip(&heights).map(|(x, y)| (10.0 + x * STEP.0, 12.0 + y * STEP.1)).collect()
}

fn short(tactic: &str) -> String {
    let line = tactic.lines().next().unwrap_or_default();
    if line.chars().count() <= SHOWN {
        return line.to_owned();
    }
    line.chars().take(SHOWN).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::{draw, places};
    use crate::search::{Tree, TreeNode};

    #[test]
    fn parents_stand_between_their_children() {
        let node = |parent, tactic: &str| TreeNode {
            parent,
            tactic: tactic.to_owned(),
            is_proof: false,
            is_closed: parent.is_some(),
        };
        let nodes =
            vec![node(None, ""), node(Some(0), "a <b>"), node(Some(0), "c"), node(Some(2), "d"), node(Some(2), "e")];
        let tree = Tree { nodes };
        let at = places(&tree);
        assert!((at[2].1 - f64::midpoint(at[3].1, at[4].1)).abs() < 1e-9 && at[1].1 < at[3].1 && at[3].1 < at[4].1);
        let svg = draw(&tree).into_string();
        assert!(svg.matches("<circle").count() == 5 && svg.matches("<line").count() == 4, "{svg}");
        assert!(svg.contains("a &lt;b&gt;") && draw(&Tree::default()).into_string().is_empty());
    }
}
