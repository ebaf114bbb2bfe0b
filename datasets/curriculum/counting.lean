import Mathlib

/-! Counting and finite sets. -/

/-! ## warm-up -/

theorem counting_001 : (Finset.range 17).card = 17 := by sorry

theorem counting_002 : (Finset.Icc 5 20).card = 16 := by sorry

theorem counting_003 : (Finset.filter Even (Finset.range 21)).card = 11 := by sorry

theorem counting_004 : (Finset.filter (fun n => n % 3 = 0) (Finset.Icc 1 50)).card = 16 := by sorry

theorem counting_005 : ({2, 4, 6} ∪ {4, 8} : Finset ℕ).card = 4 := by sorry

theorem counting_006 : ({2, 4, 6} ∩ {4, 6, 8} : Finset ℕ) = {4, 6} := by sorry

theorem counting_007 : Finset.filter (fun n => n ^ 2 < 20) (Finset.range 10) = {0, 1, 2, 3, 4} := by sorry

theorem counting_008 : ∑ n ∈ ({3, 5, 8} : Finset ℕ), n ^ 2 = 98 := by sorry

theorem counting_009 : (Finset.image (fun n => n % 4) (Finset.range 40)).card = 4 := by sorry

/-! ## textbook -/

theorem counting_010 : (Finset.filter (fun n => Nat.Prime n) (Finset.range 30)).card = 10 := by sorry

theorem counting_011 : (Finset.filter (fun n => n ∣ 36) (Finset.Icc 1 36)).card = 9 := by sorry

theorem counting_012 : ∑ n ∈ Finset.filter (fun n => n ∣ 28) (Finset.Icc 1 27), n = 28 := by sorry

theorem counting_013 : (Finset.filter (fun n => n % 2 = 1 ∧ n % 3 = 1) (Finset.range 60)).card = 10 := by sorry

theorem counting_014 : (Finset.filter (fun n => n % 3 = 0 ∨ n % 5 = 0) (Finset.range 60)).card = 28 := by sorry

theorem counting_015 (n : ℕ) : (Finset.range (n + 5)).card = n + 5 := by sorry

theorem counting_016 (n : ℕ) : (Finset.Icc 1 n).card = n := by sorry

theorem counting_017 (s t : Finset ℕ) (h : s ⊆ t) : s.card ≤ t.card := by sorry

theorem counting_018 (n k : ℕ) : Nat.choose (n + 1) (k + 1) = Nat.choose n k + Nat.choose n (k + 1) := by sorry

theorem counting_019 (n : ℕ) : Nat.choose n 1 = n := by sorry

theorem counting_020 (n : ℕ) : Nat.choose (n + 1) n = n + 1 := by sorry

/-! ## contest -/

theorem counting_021 : (Finset.filter (fun n => n % 7 = (n / 7) % 7) (Finset.range 49)).card = 7 := by sorry

theorem counting_022 : (Finset.filter (fun n => (Nat.digits 10 n).sum = 5) (Finset.range 100)).card = 6 := by sorry

theorem counting_023 : (Finset.filter (fun n => n ^ 2 % 8 = 1) (Finset.range 80)).card = 40 := by sorry

theorem counting_024 (n : ℕ) : 2 * Nat.choose (n + 2) 2 = (n + 2) * (n + 1) := by sorry

theorem counting_025 (n : ℕ) : ∑ k ∈ Finset.range (n + 1), Nat.choose n k = 2 ^ n := by sorry

theorem counting_026 (s : Finset ℕ) (h : s ⊆ Finset.range 5) : s.card ≤ 5 := by sorry

theorem counting_027 (s : Finset ℕ) (h : ∀ x ∈ s, x < 4) : ∑ x ∈ s, x ≤ 6 := by sorry
